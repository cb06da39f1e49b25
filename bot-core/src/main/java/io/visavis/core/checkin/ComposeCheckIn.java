package io.visavis.core.checkin;

import io.visavis.core.checkin.CheckIn.State;
import io.visavis.core.checkin.prompt.Prompt;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.NewMessage;
import io.visavis.core.delivery.Outbox;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.schedule.WorkingHours;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Composes the week's question and its reminders at the moment they leave; any response stops what is still owed. */
public final class ComposeCheckIn implements Composer {
    private static final int REMINDERS = 2;

    private final CheckIns checkIns;
    private final Outbox outbox;
    private final WorkingCalendar calendar;
    private final PromptHistory history;
    private final ChooseQuestion choose;
    private final CheckInCards cards;
    private final PutOff putOff;

    public ComposeCheckIn(
            CheckIns checkIns, PromptHistory history, Outbox outbox, WorkingCalendar calendar, PromptLibrary library) {
        this.checkIns = checkIns;
        this.history = history;
        this.outbox = outbox;
        this.calendar = calendar;
        this.choose = new ChooseQuestion(history, library);
        this.cards = new CheckInCards(library);
        this.putOff = new PutOff(checkIns, outbox, calendar);
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.CHECK_IN, MessageKind.CHECK_IN_REMINDER, MessageKind.CHECK_IN_AGAIN);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        CheckIn checkIn = checkIns.byId(owed.subjectId()).orElse(null);
        if (checkIn == null || !checkIn.latest()) {
            return new Composition.Drop("superseded");
        }
        // Its end may have moved since this was owed.
        if (!now.isBefore(checkIn.over(WorkingHours.of(person)))) {
            return new Composition.Drop("over");
        }
        return switch (owed.kind()) {
            case CHECK_IN -> question(checkIn, person, now);
            case CHECK_IN_AGAIN ->
                asksStill(checkIn)
                        ? new Composition.Send(cards.again(checkIn, person, "checkin.intro.again", List.of()))
                        : new Composition.Drop("responded");
            case CHECK_IN_REMINDER ->
                asksStill(checkIn) && !checkIn.postponed()
                        ? new Composition.Send(cards.again(
                                checkIn, person, "checkin.intro.reminder", putOff.choices(checkIn, person, now)))
                        : new Composition.Drop("responded");
            default -> throw new IllegalArgumentException(owed.kind().code());
        };
    }

    private static boolean asksStill(CheckIn checkIn) {
        return checkIn.state() == State.OPEN;
    }

    private Composition question(CheckIn checkIn, Person person, Instant now) {
        if (checkIn.state() != State.PLANNED) {
            return new Composition.Drop("responded");
        }
        // Chosen before, where it was composed and did not leave
        Optional<String> code = Optional.ofNullable(checkIn.promptCode())
                .or(() -> choose(checkIn, person).map(Prompt::code));
        if (code.isEmpty()) {
            return new Composition.Drop("nothing_rested");
        }
        checkIns.settlePrompt(checkIn.id(), code.get());
        return new Composition.Send(cards.question(
                checkIns.byId(checkIn.id()).orElseThrow(), person, putOff.choices(checkIn, person, now)));
    }

    private Optional<Prompt> choose(CheckIn checkIn, Person person) {
        long enrolment = checkIn.enrolmentId();
        return choose.choose(enrolment, checkIn.programme(), person.email(), checkIn.week(), history.past(enrolment));
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {
        if (owed.kind() == MessageKind.CHECK_IN) {
            checkIns.opened(owed.subjectId(), at);
            remind(owed, person, at, 1, 1);
        } else if (owed.kind() == MessageKind.CHECK_IN_REMINDER) {
            checkIns.reminded(owed.subjectId(), owed.sequence());
            remind(owed, person, at, owed.sequence() + 1, 2);
        }
    }

    /** The next reminder comes some working days later at the person's own time, within the same week or not at all. */
    private void remind(OwedMessage owed, Person person, Instant after, int reminder, int workingDays) {
        if (reminder > REMINDERS) {
            return;
        }
        CheckIn checkIn = checkIns.byId(owed.subjectId()).orElseThrow();
        LocalTime time = checkIns.promptTime(checkIn.enrolmentId());
        WorkingHours hours = WorkingHours.of(person);
        Instant over = checkIn.over(hours);
        Optional<Instant> due = calendar.laterInWeek(after, workingDays, time, hours);
        due.filter(at -> at.isBefore(over))
                .map(at -> new NewMessage(
                        MessageKind.CHECK_IN_REMINDER,
                        owed.subjectId(),
                        reminder,
                        owed.personId(),
                        owed.programmeId(),
                        at,
                        over))
                .ifPresent(message -> outbox.add(List.of(message)));
    }

    @Override
    public void dropped(OwedMessage owed, Instant at) {
        if (owed.kind() == MessageKind.CHECK_IN) {
            checkIns.missed(owed.subjectId());
        }
    }
}
