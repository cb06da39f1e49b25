package io.visavis.core.session;

import io.visavis.core.chat.Message;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.keep.KeptNotes;
import io.visavis.core.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Composes the messages before a session as they leave; one that was moved or cancelled is not announced as it was. */
public final class ComposeSessionMessage implements Composer {
    private final Sessions sessions;
    private final SessionWords said;
    private final KeptNotes notes;
    private final SessionCards cards;

    public ComposeSessionMessage(Sessions sessions, SessionWords said, KeptNotes notes, PromptLibrary library) {
        this.sessions = sessions;
        this.said = said;
        this.notes = notes;
        this.cards = new SessionCards(library);
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.SESSION_BRIEF, MessageKind.SESSION_REMINDER, MessageKind.SESSION_SOON);
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
        // Once they move the session or come back sooner, the planner owes it anew.
        if (owed.kind() == MessageKind.SESSION_BRIEF && sessions.mentorAway(session, person.zone())) {
            return new Composition.Drop(Sessions.MENTOR_AWAY);
        }
        return switch (owed.kind()) {
            case SESSION_BRIEF ->
                new Composition.Send(brief(session, person, now).orElseThrow());
            case SESSION_REMINDER -> new Composition.Send(reminder(session, person, now));
            default -> new Composition.Send(soon(session, person));
        };
    }

    /** What a mentor reads before a session; empty where nothing may be said of it any more. */
    Optional<Message> brief(MentoringSession session, Person mentor, Instant now) {
        return session.willTakePlace() && !sessions.inOneLine(session.mentorshipId())
                ? Optional.of(cards.brief(
                        session, sessions.preparation(session), around(session, session.mentee()), mentor, now))
                : Optional.empty();
    }

    Message reminder(MentoringSession session, Person mentee, Instant now) {
        return cards.reminder(session, mentee, kept(session, mentee, now), around(session, session.mentor()));
    }

    private Message soon(MentoringSession session, Person reader) {
        return cards.soon(session, reader, said.wish(session.id()));
    }

    private Around around(MentoringSession session, MentoringSession.Party other) {
        return new Around(said.wish(session.id()), said.takeaway(session, other.personId()));
    }

    /**
     * What was written around a session.
     *
     * @param wish what the manager wants from it
     * @param takeaway what the other shared of the last one
     */
    record Around(Optional<String> wish, Optional<String> takeaway) {}

    private List<String> kept(MentoringSession session, Person mentee, Instant now) {
        return notes.own(mentee.id(), now).stream()
                .filter(note -> note.pair() == session.mentorshipId())
                .map(KeptNotes.Note::words)
                .toList();
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
