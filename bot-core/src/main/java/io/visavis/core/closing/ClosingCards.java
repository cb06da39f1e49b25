package io.visavis.core.closing;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.closing.Closings.FromSession;
import io.visavis.core.closing.Closings.Takeaway;
import io.visavis.core.objective.Objective;
import io.visavis.core.objective.ObjectiveReview;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the review of a pair looks like to one of the two. */
record ClosingCards(Person reader, Words words) {
    static final String WRITE = "closing.write";

    ClosingCards(Person reader) {
        this(reader, Words.in(reader.language()));
    }

    /**
     * What there is to look back on.
     *
     * @param own what the reader takes away
     * @param others what the other takes away, where the reader may read it
     * @param waits whether the other has shared something that can be read later
     * @param invite the way to become a mentor, for a manager who may
     */
    record Content(
            List<Objective> objectives,
            List<FromSession> fromSessions,
            Optional<Takeaway> own,
            Optional<String> others,
            boolean waits,
            Optional<Button> invite) {}

    Message review(Closing pair, Content content) {
        String other = pair.other(reader.id()).name();
        MessageBuilder message = new MessageBuilder()
                .heading(words.say("closing.title", "name", other))
                .context(words.say(
                        "closing.programme",
                        "programme",
                        words.pick(pair.programmeEn(), pair.programmeFr()),
                        "day",
                        words.day(pair.endsOn())))
                .text(words.say(
                        pair.isMentee(reader.id()) ? "closing.thanks.mentee" : "closing.thanks.mentor", "name", other));
        ObjectiveReview.addTo(message, content.objectives(), reader);
        fromSessions(message, content.fromSessions(), other);
        others(message, content, other);
        content.own().ifPresent(own -> own(message, own, other));
        message.buttons(buttons(pair, content));
        return message.context(words.say("closing.privacy", "name", other)).build();
    }

    private void fromSessions(MessageBuilder message, List<FromSession> fromSessions, String other) {
        if (!fromSessions.isEmpty()) {
            message.strong(words.say("closing.from_sessions", "name", other));
            fromSessions.forEach(from -> message.context(
                            words.day(from.startedAt().atZone(reader.zone()).toLocalDate()))
                    .quote(from.words()));
        }
    }

    private void others(MessageBuilder message, Content content, String other) {
        content.others()
                .ifPresent(takeaway -> message.strong(words.say("closing.others", "name", other))
                        .quote(takeaway));
        if (content.waits()) {
            message.text(words.say("closing.waits", "name", other));
        }
    }

    private void own(MessageBuilder message, Takeaway own, String other) {
        message.strong(words.say("closing.own"))
                .quote(own.words())
                .context(words.say(own.shared() ? "closing.shared" : "closing.private", "name", other));
    }

    private Button[] buttons(Closing pair, Content content) {
        List<Button> buttons = new ArrayList<>();
        Button write = Button.opening(
                words.say(content.own().isEmpty() ? "closing.button.write" : "closing.button.change"),
                WRITE,
                Long.toString(pair.mentorshipId()));
        buttons.add(content.own().isEmpty() ? write.primary() : write);
        content.invite().ifPresent(buttons::add);
        return buttons.toArray(Button[]::new);
    }
}
