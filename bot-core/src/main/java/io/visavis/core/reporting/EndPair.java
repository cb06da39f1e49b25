package io.visavis.core.reporting;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.reporting.PairsInLine.PairInLine;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.Optional;

/** A director ends a pair, after a second look at what that means. */
public final class EndPair implements Talk {
    static final String ASK = "reporting.end";
    static final String CONFIRM = "reporting.end_now";

    private final PairsInLine pairs;
    private final Clock clock;

    public EndPair(PairsInLine pairs, Clock clock) {
        this.pairs = pairs;
        this.clock = clock;
    }

    /** The pairs of a programme that stand in one reporting line; empty when there is none. */
    public Optional<Message> inLine(long programmeId, Words words) {
        return ComposeLineNotice.about(pairs, programmeId, words);
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case ASK -> Optional.of(ask(viewer.person(), pressed.value()));
            case CONFIRM -> Optional.of(end(viewer.person(), pressed.value()));
            default -> Optional.empty();
        };
    }

    private Reply ask(Person person, String value) {
        Words words = Words.in(person.language());
        return pair(value)
                .<Reply>map(pair -> new Reply.Say(new MessageBuilder()
                        .heading(words.say("reporting.ask", "mentee", pair.mentee(), "mentor", pair.mentor()))
                        .text(words.say("reporting.ask.effect"))
                        .buttons(Button.acting(words.say("reporting.ask.yes"), CONFIRM, value))
                        .build()))
                .orElseGet(() -> new Reply.Say(Message.of(words.say("reporting.over"))));
    }

    private Reply end(Person person, String value) {
        Words words = Words.in(person.language());
        Optional<PairInLine> pair = pair(value);
        if (pair.isEmpty() || !pairs.end(programme(value), pair.get().id(), clock.instant())) {
            return new Reply.Say(Message.of(words.say("reporting.over")));
        }
        return new Reply.Replace(Message.of(words.say(
                "reporting.ended",
                "mentee",
                pair.get().mentee(),
                "mentor",
                pair.get().mentor())));
    }

    private Optional<PairInLine> pair(String value) {
        return value.matches("\\d{1,18}:\\d{1,18}")
                ? pairs.pair(programme(value), Long.parseLong(value.split(":", 2)[1]))
                : Optional.empty();
    }

    private static long programme(String value) {
        return Long.parseLong(value.split(":", 2)[0]);
    }
}
