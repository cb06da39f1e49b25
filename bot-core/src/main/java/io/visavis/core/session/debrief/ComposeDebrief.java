package io.visavis.core.session.debrief;

import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.PlanSessionMessages;
import io.visavis.core.session.Sessions;
import java.time.Instant;
import java.util.Set;

/** Asks each of a pair how their session went, once it is over; not whoever has said so of their own accord. */
public final class ComposeDebrief implements Composer {
    private final Debriefs debriefs;
    private final Sessions sessions;

    public ComposeDebrief(Debriefs debriefs, Sessions sessions) {
        this.debriefs = debriefs;
        this.sessions = sessions;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.SESSION_DEBRIEF);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        MentoringSession session = sessions.byId(owed.subjectId()).orElse(null);
        if (session == null
                || !session.active()
                || session.state() == MentoringSession.State.CANCELLED
                || session.moves() != owed.sequence()) {
            return new Composition.Drop("session_changed");
        } else if (sessions.inOneLine(session.mentorshipId())) {
            return new Composition.Drop("one_reporting_line");
        } else if (debriefs.word(session.id(), person.id()).isPresent()) {
            return new Composition.Drop("answered");
        }
        // It may have been lengthened.
        return session.endsAt().isAfter(now)
                ? new Composition.Defer(PlanSessionMessages.debriefDue(session))
                : new Composition.Send(new DebriefCards(person).ask(session));
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
