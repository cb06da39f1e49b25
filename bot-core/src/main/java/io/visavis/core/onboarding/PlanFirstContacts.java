package io.visavis.core.onboarding;

import io.visavis.core.onboarding.Participations.Newcomer;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.schedule.WorkingHours;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Owes everyone their first contact: two weeks before the programme begins, and at once to whoever joins later, at the
 * next moment at which they work.
 */
public final class PlanFirstContacts {
    static final int DAYS_BEFORE = 14;
    /** A day begins at other moments elsewhere, and what is owed ahead is on time. */
    private static final int DAYS_AHEAD = 2;

    private final Participations participations;
    private final People people;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public PlanFirstContacts(Participations participations, People people, WorkingCalendar calendar, Clock clock) {
        this.participations = participations;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    public void run() {
        Instant now = clock.instant();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        for (Newcomer newcomer : participations.newcomers(today.plusDays(DAYS_BEFORE + DAYS_AHEAD), today)) {
            people.byId(newcomer.personId()).ifPresent(person -> introduce(newcomer, person, now));
        }
    }

    private void introduce(Newcomer newcomer, Person person, Instant now) {
        WorkingHours hours = WorkingHours.of(person);
        Instant near = hours.resolve(newcomer.startsOn().minusDays(DAYS_BEFORE).atStartOfDay());
        Instant from = near.isAfter(now) ? near : now;
        Instant over = hours.resolve(newcomer.endsOn().plusDays(1).atStartOfDay());
        Instant due = calendar.next(from, hours).orElse(from);
        if (due.isBefore(over)) {
            participations.introduce(newcomer, due, over);
        }
    }
}
