package io.visavis.core.onboarding;

import io.visavis.core.chat.Message;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.NewMessage;
import io.visavis.core.delivery.Outbox;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.schedule.WorkingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Says what the bot does when it first speaks to someone, and asks them twice more at most whether they take part. */
public final class ComposeFirstContact implements Composer {
    /** Days after the first contact and after the first reminder. */
    private static final List<Integer> DAYS_BETWEEN = List.of(4, 7);

    private final Participations participations;
    private final Outbox outbox;
    private final WorkingCalendar calendar;
    private final FirstContactCards cards = new FirstContactCards();

    public ComposeFirstContact(Participations participations, Outbox outbox, WorkingCalendar calendar) {
        this.participations = participations;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.FIRST_CONTACT, MessageKind.FIRST_CONTACT_REMINDER);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        Participation participation = participations.byId(owed.subjectId()).orElse(null);
        if (participation == null
                || !participation.open(now.atZone(person.zone()).toLocalDate())) {
            return new Composition.Drop("left");
        }
        if (participation.isAChoice() ? !participation.undecided() : owed.sequence() > 0) {
            return new Composition.Drop("answered");
        }
        if (participation.asked() > owed.sequence()) {
            return new Composition.Drop("told");
        }
        return new Composition.Send(card(owed, participation, person));
    }

    /** They were told by the message that they put off; a later one takes its place. */
    @Override
    public Composition again(OwedMessage owed, Person person, Instant now) {
        Participation participation = participations.byId(owed.subjectId()).orElse(null);
        if (participation == null
                || !participation.open(now.atZone(person.zone()).toLocalDate())) {
            return new Composition.Drop("left");
        }
        boolean answered = participation.isAChoice() && !participation.undecided();
        return answered || participation.asked() > owed.sequence() + 1
                ? new Composition.Drop("answered")
                : new Composition.Send(card(owed, participation, person));
    }

    private Message card(OwedMessage owed, Participation participation, Person person) {
        return owed.sequence() == 0 ? cards.firstContact(participation, person) : cards.reminder(participation, person);
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {
        participations.byId(owed.subjectId()).ifPresent(told -> told(told, owed.sequence(), person, at));
    }

    /** They have read it; where it is theirs to decide, they are asked again after some days. */
    void told(Participation participation, int before, Person person, Instant at) {
        participations.told(participation.id(), before, at);
        if (!participation.undecided() || before >= DAYS_BETWEEN.size()) {
            return;
        }
        WorkingHours hours = WorkingHours.of(person);
        LocalDate day = hours.dayOf(at).plusDays(DAYS_BETWEEN.get(before));
        Instant over = hours.resolve(participation.endsOn().plusDays(1).atStartOfDay());
        calendar.next(hours.resolve(day.atTime(at.atZone(person.zone()).toLocalTime())), hours)
                .filter(due -> due.isBefore(over))
                .ifPresent(due -> outbox.add(List.of(new NewMessage(
                        MessageKind.FIRST_CONTACT_REMINDER,
                        participation.id(),
                        before + 1,
                        person.id(),
                        participation.programmeId(),
                        due,
                        over))));
    }

    @Override
    public void dropped(OwedMessage owed, Instant at) {
        if (owed.kind() == MessageKind.FIRST_CONTACT) {
            participations.neverTold(owed.subjectId());
        }
    }
}
