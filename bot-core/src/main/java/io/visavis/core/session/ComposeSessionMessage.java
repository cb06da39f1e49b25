package io.visavis.core.session;

import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.keep.KeptNotes;
import io.visavis.core.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Composes the messages around a session at the moment they leave; one that was moved or cancelled is not announced as it was. */
public final class ComposeSessionMessage implements Composer {
    private final Sessions sessions;
    private final KeptNotes notes;
    private final SessionCards cards;

    public ComposeSessionMessage(Sessions sessions, KeptNotes notes, PromptLibrary library) {
        this.sessions = sessions;
        this.notes = notes;
        this.cards = new SessionCards(library);
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.SESSION_BRIEF, MessageKind.SESSION_REMINDER, MessageKind.SESSION_DEBRIEF);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        MentoringSession session = sessions.byId(owed.subjectId()).orElse(null);
        // Once it is moved, the planner owes its messages anew for the new start.
        if (session == null || !session.willTakePlace() || session.moves() != owed.sequence()) {
            return new Composition.Drop("session_changed");
        }
        // Until the chart is put right or the director ends the pair, nothing is said of its sessions.
        if (sessions.inOneLine(session.mentorshipId())) {
            return new Composition.Drop("one_reporting_line");
        }
        if (owed.kind() == MessageKind.SESSION_DEBRIEF) {
            // It may have been lengthened.
            return session.endsAt().isAfter(now)
                    ? new Composition.Defer(PlanSessionMessages.debriefDue(session))
                    : new Composition.Send(cards.debrief(session, person));
        }
        return new Composition.Send(
                owed.kind() == MessageKind.SESSION_BRIEF
                        ? cards.brief(session, sessions.preparation(session), person, now)
                        : cards.reminder(session, person, kept(session, person, now)));
    }

    private List<String> kept(MentoringSession session, Person mentee, Instant now) {
        return notes.own(mentee.id(), now).stream()
                .filter(note -> note.pair() == session.mentorshipId())
                .map(KeptNotes.Note::words)
                .toList();
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
