package io.visavis.core.mentor.supervision;

import io.visavis.core.mentor.supervision.Groups.Reminder;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.schedule.WorkingHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Owes the members of a supervision group a reminder a day before each meeting: at the last working moment of theirs
 * before that, at once where it has passed; again where the meeting was moved.
 */
public final class RemindOfMeetings {
    private static final Duration AHEAD = Duration.ofHours(24);
    private static final Duration HORIZON = Duration.ofDays(9);

    private final Groups groups;
    private final People people;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public RemindOfMeetings(Groups groups, People people, WorkingCalendar calendar, Clock clock) {
        this.groups = groups;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Harmless however often it runs. */
    public void run() {
        Instant now = clock.instant();
        Map<Long, Person> known = new HashMap<>();
        List<Reminder> owed = new ArrayList<>();
        for (Reminder reminder : groups.toRemind(now, now.plus(HORIZON))) {
            Person member = known.computeIfAbsent(
                    reminder.mentor(), id -> people.byId(id).orElseThrow());
            Instant due = calendar.lastBefore(reminder.startsAt().minus(AHEAD), WorkingHours.of(member))
                    .filter(at -> at.isAfter(now))
                    .orElse(now);
            owed.add(reminder.at(due));
        }
        groups.owe(owed);
    }
}
