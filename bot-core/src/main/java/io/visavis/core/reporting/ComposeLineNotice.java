package io.visavis.core.reporting;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import io.visavis.core.reporting.PairsInLine.PairInLine;
import io.visavis.core.words.Bilingual;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells a director which pairs came to stand in one reporting line, as long as that is so. */
public final class ComposeLineNotice implements Composer {
    /** So many can be ended from one message; the others are listed, and have their turn when these are settled. */
    static final int WITH_BUTTON = 5;

    private final PairsInLine pairs;

    public ComposeLineNotice(PairsInLine pairs) {
        this.pairs = pairs;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.PAIRS_IN_LINE);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        return about(pairs, owed.programmeId(), Words.in(person.language()))
                .<Composition>map(Composition.Send::new)
                .orElseGet(() -> new Composition.Drop("settled"));
    }

    /** The pairs of a programme in one line, each with a button that ends it; empty when there is none. */
    static Optional<Message> about(PairsInLine pairs, long programmeId, Words words) {
        List<PairInLine> found = pairs.of(programmeId);
        Optional<Bilingual> name = pairs.programme(programmeId);
        if (found.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        MessageBuilder message = new MessageBuilder()
                .heading(words.say("reporting.heading", "count", found.size()))
                .text(words.say("reporting.intro", "programme", name.get().in(words.language())));
        for (PairInLine pair : found) {
            message.text("• " + line(pair, words));
        }
        Button[] buttons = found.stream()
                .limit(WITH_BUTTON)
                .map(pair -> Button.acting(
                        words.say("reporting.end", "mentee", pair.mentee(), "mentor", pair.mentor()),
                        EndPair.ASK,
                        programmeId + ":" + pair.id()))
                .toArray(Button[]::new);
        return Optional.of(
                message.buttons(buttons).context(words.say("reporting.todo")).build());
    }

    private static String line(PairInLine pair, Words words) {
        return words.say(
                pair.mentorAbove() ? "reporting.mentor_above" : "reporting.mentee_above",
                "mentee",
                pair.mentee(),
                "mentor",
                pair.mentor());
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
