package io.visavis.core.mirror;

import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.NewMessage;
import io.visavis.core.delivery.Outbox;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import io.visavis.core.schedule.Cadence;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.schedule.WorkingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The weekly question's part in delivery, which owes a mirror when a question of the fourth, eighth or twelfth week
 * has arrived. Weeks are counted from the manager's own first question, whenever they joined. Where there was no
 * question in such a week, the next one within two weeks counts; after that the mirror is left out. It comes two
 * working days after the question, so that both never fall on one day, and is owed once for each of the three weeks.
 */
public final class PlanMirrors implements Composer {
    private static final List<Integer> WEEKS = List.of(12, 8, 4);
    private static final int LATE_BY = 2;
    private static final int WORKING_DAYS_AFTER = 2;
    private static final int LONGEST_BREAK_DAYS = 30;

    private final Composer questions;
    private final Mirrors mirrors;
    private final Outbox outbox;
    private final WorkingCalendar calendar;

    public PlanMirrors(Composer questions, Mirrors mirrors, Outbox outbox, WorkingCalendar calendar) {
        this.questions = questions;
        this.mirrors = mirrors;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    @Override
    public Set<MessageKind> kinds() {
        return questions.kinds();
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        return questions.compose(owed, person, now);
    }

    @Override
    public void dropped(OwedMessage owed, Instant at) {
        questions.dropped(owed, at);
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {
        questions.sent(owed, person, at);
        if (owed.kind() == MessageKind.CHECK_IN) {
            mirrors.asked(owed.subjectId())
                    .flatMap(asked -> mirror(asked, owed, person, at))
                    .ifPresent(message -> outbox.add(List.of(message)));
        }
    }

    private Optional<NewMessage> mirror(Mirrors.Asked asked, OwedMessage owed, Person person, Instant at) {
        long week = ChronoUnit.WEEKS.between(asked.first(), asked.week()) + 1;
        WorkingHours hours = WorkingHours.of(person);
        Instant expires = Cadence.over(asked.week().plusWeeks(1), asked.endsOn(), hours);
        return WEEKS.stream()
                .filter(mark -> mark <= week && week <= mark + LATE_BY)
                .findFirst()
                .flatMap(mark -> due(at, asked.time(), hours)
                        .filter(due -> due.isBefore(expires))
                        .map(due -> new NewMessage(
                                MessageKind.MIRROR,
                                asked.enrolmentId(),
                                mark,
                                owed.personId(),
                                owed.programmeId(),
                                due,
                                expires)));
    }

    private Optional<Instant> due(Instant question, LocalTime time, WorkingHours hours) {
        LocalDate asked = hours.dayOf(question);
        return IntStream.rangeClosed(1, LONGEST_BREAK_DAYS)
                .mapToObj(asked::plusDays)
                .filter(day -> calendar.isWorkingDay(day, hours))
                .skip(WORKING_DAYS_AFTER - 1L)
                .findFirst()
                .flatMap(day -> calendar.next(hours.resolve(day.atTime(time)), hours));
    }
}
