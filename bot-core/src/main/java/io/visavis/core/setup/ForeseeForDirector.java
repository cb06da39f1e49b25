package io.visavis.core.setup;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.checkin.ForeseeQuestions;
import io.visavis.core.checkin.ForeseeQuestions.Foreseen;
import io.visavis.core.people.Memberships.Role;
import io.visavis.core.people.Viewer;
import io.visavis.core.setup.Participants.Participant;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.util.List;
import java.util.Optional;

/**
 * Shows a director what comes to a manager by the director's own order. The rest is chosen by what is the manager's
 * alone, the objective in focus and what they found good, and stays unsaid: a title could tell either.
 */
public final class ForeseeForDirector implements Talk {
    private final Participants participants;
    private final ForeseeQuestions foresee;

    public ForeseeForDirector(Participants participants, ForeseeQuestions foresee) {
        this.participants = participants;
        this.foresee = foresee;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        if (!pressed.action().equals(PersonCard.NEXT)) {
            return Optional.empty();
        }
        Words words = Words.in(viewer.person().language());
        long programme = ProgrammeCard.programme(pressed.value());
        return Optional.of(new Reply.Say(participants
                .participant(programme, ProgrammeCard.subject(pressed.value()))
                .filter(one -> one.roles().contains(Role.MENTEE))
                .map(one -> next(programme, one, words))
                .orElseGet(() -> Message.of(words.say("setup.error.no_participant")))));
    }

    private Message next(long programme, Participant one, Words words) {
        String name = one.person().name();
        List<Foreseen> foreseen = foresee.forDirector(programme, one.person().id());
        MessageBuilder message = new MessageBuilder().heading(words.say("setup.next.heading", "name", name));
        foreseen.forEach(step -> message.text("• " + line(step, words)));
        if (foreseen.isEmpty()) {
            message.text(words.say("setup.next.none"));
        }
        return message.context(words.say("setup.next.why")).build();
    }

    private static String line(Foreseen step, Words words) {
        String title = step.prompt()
                .map(prompt -> prompt.in(words.language()).title())
                .orElseGet(() -> words.say(
                        "setup.next.theirs",
                        "stage",
                        words.say("setup.stage." + step.stage().code())));
        return words.say("setup.next.line", "week", words.day(step.occurrence().week()), "title", title);
    }
}
