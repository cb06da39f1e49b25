package io.visavis.core.session.arrange;

import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.Sessions;
import io.visavis.core.session.arrange.Arrangements.Stood;
import io.visavis.core.session.calendar.CalendarLinks;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Tells the other of a pair of dates, answers and changes as they stand when the message leaves. */
public final class ComposeArrangement implements Composer {
    private final Arrangements arrangements;
    private final Sessions sessions;
    private final CalendarLinks calendar;

    public ComposeArrangement(Arrangements arrangements, Sessions sessions, CalendarLinks calendar) {
        this.arrangements = arrangements;
        this.sessions = sessions;
        this.calendar = calendar;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.SESSION_PROPOSED, MessageKind.SESSION_ANSWERED, MessageKind.SESSION_CHANGED);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        return switch (owed.kind()) {
            case SESSION_PROPOSED -> proposed(owed, person, now);
            case SESSION_ANSWERED -> answered(owed, person, now);
            default -> changed(owed, person, now);
        };
    }

    private Composition proposed(OwedMessage owed, Person person, Instant now) {
        return arrangements
                .byId(owed.subjectId())
                .filter(proposal -> proposal.open() && !proposal.ahead(now).isEmpty())
                .<Composition>map(proposal -> new Composition.Send(new ProposalCards(person).offer(proposal, now)))
                .orElseGet(() -> new Composition.Drop("dates_closed"));
    }

    private Composition answered(OwedMessage owed, Person person, Instant now) {
        Optional<Proposal> found = arrangements.byId(owed.subjectId()).filter(Proposal::active);
        if (found.isEmpty()) {
            return new Composition.Drop("dates_closed");
        }
        if (found.get().state() == Proposal.State.DECLINED) {
            return new Composition.Send(new ProposalCards(person).declined(found.get()));
        }
        return Optional.ofNullable(found.get().session())
                .flatMap(sessions::byId)
                .filter(session -> session.willTakePlace() && session.startsAt().isAfter(now))
                .<Composition>map(
                        session -> new Composition.Send(new ArrangedCards(person, calendar).accepted(session)))
                .orElseGet(() -> new Composition.Drop("session_changed"));
    }

    /** Of several changes the last one alone; one that has ended since is no news. */
    private Composition changed(OwedMessage owed, Person person, Instant now) {
        MentoringSession session = sessions.byId(owed.subjectId()).orElse(null);
        if (session == null || session.revision() != owed.sequence() || !session.active()) {
            return new Composition.Drop("session_changed");
        }
        Stood known = arrangements
                .beforeImport(session.id(), session.revision(), person.id())
                .orElse(null);
        Instant before = arrangements.before(owed.subjectId(), owed.sequence()).orElse(null);
        if (known != null) {
            return imported(session, known, person, now);
        } else if (before == null) {
            return new Composition.Drop("session_changed");
        }
        if (session.state() == MentoringSession.State.CANCELLED) {
            return new Composition.Send(new ArrangedCards(person, calendar).cancelledByOther(session, before));
        }
        return session.willTakePlace() && session.endsAt().isAfter(now)
                ? new Composition.Send(new ArrangedCards(person, calendar).news(session, before))
                : new Composition.Drop("session_changed");
    }

    /** As the director's file has it; what has begun, or is in one reporting line, is not told of. */
    private Composition imported(MentoringSession session, Stood known, Person person, Instant now) {
        boolean cancelled = session.state() == MentoringSession.State.CANCELLED;
        boolean ahead = session.startsAt().isAfter(now) && !sessions.inOneLine(session.mentorshipId());
        return ahead && (cancelled || session.willTakePlace())
                ? new Composition.Send(new ImportedCards(new ArrangedCards(person, calendar)).news(session, known))
                : new Composition.Drop("session_changed");
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
