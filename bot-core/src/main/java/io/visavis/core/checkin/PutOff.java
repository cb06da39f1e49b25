package io.visavis.core.checkin;

import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.NewMessage;
import io.visavis.core.delivery.Outbox;
import io.visavis.core.people.Person;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.schedule.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Until when a question may be put off, and what is owed for it: one message, whatever was chosen before. */
final class PutOff {
    /** In two hours. */
    static final String HOURS = "hours";
    /** On the next working day, at the hour of the question. */
    static final String NEXT_DAY = "next";
    /** On the last working day of the week, at that hour. */
    static final String LAST_DAY = "last";

    private static final Duration A_WHILE = Duration.ofHours(2);
    private static final int DAYS_OF_A_WEEK = 7;

    private final CheckIns checkIns;
    private final Outbox outbox;
    private final WorkingCalendar calendar;

    PutOff(CheckIns checkIns, Outbox outbox, WorkingCalendar calendar) {
        this.checkIns = checkIns;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    /** A moment to choose. {@code code} is one of the three above. */
    record Until(String code, Instant at) {}

    /** Those that there are: within working hours, before its week is over, each at a moment of its own. */
    List<Until> choices(CheckIn checkIn, Person person, Instant now) {
        WorkingHours hours = WorkingHours.of(person);
        LocalTime time = checkIns.promptTime(checkIn.enrolmentId());
        List<Until> choices = new ArrayList<>();
        Optional.of(now.plus(A_WHILE))
                .filter(at -> calendar.isWorking(at, hours))
                .ifPresent(at -> choices.add(new Until(HOURS, at)));
        List<Instant> days = new ArrayList<>();
        for (int day = 1; day < DAYS_OF_A_WEEK; day++) {
            calendar.laterInWeek(now, day, time, hours).ifPresent(days::add);
        }
        days.removeIf(at -> !at.isBefore(checkIn.over(hours)));
        if (!days.isEmpty()) {
            choices.add(new Until(NEXT_DAY, days.get(0)));
        }
        if (days.size() > 1) {
            choices.add(new Until(LAST_DAY, days.get(days.size() - 1)));
        }
        choices.removeIf(choice -> !choice.at().isBefore(checkIn.over(hours)));
        return choices;
    }

    /** The next working day, as long as nothing else is chosen. */
    void toNextDay(CheckIn checkIn, Person person, Instant now) {
        choices(checkIn, person, now).stream()
                .filter(choice -> choice.code().equals(NEXT_DAY))
                .findFirst()
                .ifPresent(choice -> outbox.add(List.of(owed(checkIn, person, choice.at()))));
    }

    /** Another moment in the place of the one that was chosen; one that has passed meanwhile changes nothing. */
    void to(CheckIn checkIn, Person person, String code, Instant now) {
        choices(checkIn, person, now).stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .ifPresent(choice -> outbox.move(owed(checkIn, person, choice.at())));
    }

    private static NewMessage owed(CheckIn checkIn, Person person, Instant at) {
        return new NewMessage(
                MessageKind.CHECK_IN_AGAIN,
                checkIn.id(),
                0,
                person.id(),
                checkIn.programme().id(),
                at,
                checkIn.over(WorkingHours.of(person)));
    }
}
