package io.visavis.core.session;

import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.NewMessage;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.schedule.WorkingHours;
import io.visavis.core.session.Sessions.DroppedMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owes each session its messages: the mentor's brief and the mentee's reminder a day before, in working
 * hours of the one who gets it, a word to both just before, and the question to both afterwards. Planned days ahead, so that other messages can
 * leave room for them. One that was dropped, as in a pause, is owed again once it can still arrive in time.
 */
public final class PlanSessionMessages {
    private static final Logger LOG = LoggerFactory.getLogger(PlanSessionMessages.class);
    static final Duration AHEAD = Duration.ofHours(24);
    private static final Duration HORIZON = Duration.ofDays(9);
    private static final Duration JUST_BEFORE = Duration.ofMinutes(15);
    private static final Duration AFTER = Duration.ofMinutes(30);
    private static final Duration DEBRIEF_WORTH_ASKING = Duration.ofDays(5);

    private final Sessions sessions;
    private final People people;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public PlanSessionMessages(Sessions sessions, People people, WorkingCalendar calendar, Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** When both are asked how it went: half an hour after its end. */
    public static Instant debriefDue(MentoringSession session) {
        return session.endsAt().plus(AFTER);
    }

    /** One session that cannot be planned does not hold up the others. */
    public void run() {
        Instant now = clock.instant();
        for (MentoringSession session : sessions.withoutMessages(now.minus(DEBRIEF_WORTH_ASKING), now.plus(HORIZON))) {
            alone(session.id(), () -> sessions.owe(session, messages(session, now), now));
        }
        for (DroppedMessage dropped : sessions.dropped(now)) {
            alone(dropped.sessionId(), () -> again(dropped, now).ifPresent(anew -> sessions.oweAgain(dropped, anew)));
        }
    }

    private static void alone(long sessionId, Runnable planning) {
        try {
            planning.run();
        } catch (RuntimeException e) {
            // The class tells enough; an exception's text may hold what a person wrote.
            LOG.error(
                    "session {} cannot be planned: {}", sessionId, e.getClass().getName());
        }
    }

    /** Of a session that has begun, only the question afterwards. */
    private List<NewMessage> messages(MentoringSession session, Instant now) {
        Person mentor = person(session.mentor());
        Person mentee = person(session.mentee());
        List<NewMessage> messages = new ArrayList<>();
        if (session.startsAt().isAfter(now)) {
            messages.add(before(session, MessageKind.SESSION_BRIEF, mentor, now));
            messages.add(before(session, MessageKind.SESSION_REMINDER, mentee, now));
        }
        Instant soon = session.startsAt().minus(JUST_BEFORE);
        if (soon.isAfter(now)) {
            messages.add(message(session, MessageKind.SESSION_SOON, mentor, soon, session.startsAt()));
            messages.add(message(session, MessageKind.SESSION_SOON, mentee, soon, session.startsAt()));
        }
        Instant due = debriefDue(session);
        messages.add(message(session, MessageKind.SESSION_DEBRIEF, mentor, due, due.plus(DEBRIEF_WORTH_ASKING)));
        messages.add(message(session, MessageKind.SESSION_DEBRIEF, mentee, due, due.plus(DEBRIEF_WORTH_ASKING)));
        return messages;
    }

    private Person person(MentoringSession.Party party) {
        return people.byId(party.personId()).orElseThrow();
    }

    /** At the latest working moment a day before; at once where that has passed. */
    private NewMessage before(MentoringSession session, MessageKind kind, Person person, Instant now) {
        Instant due = calendar.lastBefore(session.startsAt().minus(AHEAD), WorkingHours.of(person))
                .filter(at -> at.isAfter(now))
                .orElse(now);
        return message(session, kind, person, due, session.startsAt());
    }

    private static NewMessage message(
            MentoringSession session, MessageKind kind, Person person, Instant due, Instant expires) {
        return new NewMessage(kind, session.id(), session.moves(), person.id(), session.programmeId(), due, expires);
    }

    /**
     * Empty while there is no working moment left for it. Delivery drops by the same calendar, so that what is
     * owed again is not dropped at once and owed again for ever.
     */
    private Optional<NewMessage> again(DroppedMessage dropped, Instant now) {
        return sessions.byId(dropped.sessionId()).stream()
                .flatMap(session -> messages(session, now).stream())
                .filter(message -> message.kind() == dropped.kind() && message.personId() == dropped.personId())
                .findFirst()
                .flatMap(message -> atNextMoment(message, dropped, now));
    }

    private Optional<NewMessage> atNextMoment(NewMessage message, DroppedMessage dropped, Instant now) {
        WorkingHours hours = WorkingHours.of(people.byId(message.personId()).orElseThrow());
        Instant from = later(message.dueAt(), now);
        if (dropped.wasOverBudget()) {
            from = later(
                    from, hours.resolve(hours.dayOf(dropped.dueAt()).plusDays(1).atStartOfDay()));
        }
        return calendar.next(from, hours)
                .filter(due -> due.isBefore(message.expiresAt()))
                .map(message::dueAt);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
