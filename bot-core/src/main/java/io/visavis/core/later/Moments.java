package io.visavis.core.later;

import io.visavis.core.chat.Block;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.schedule.WorkingHours;
import io.visavis.core.words.Words;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Until when a message may be put off: in two hours, to the beginning of either of the next two working days, or to that
 * of next week; within its reader's working hours, and while it is worth bringing.
 */
final class Moments {
    /** The message's id, and the moment: this, or an instant of ISO 8601. */
    private static final String IN_A_WHILE = "2h";

    private static final Duration A_WHILE = Duration.ofHours(2);

    private final WorkingCalendar calendar;

    Moments(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The moments ahead, as a person reads them.
     *
     * @param id of the message that stands in chat
     * @param except left out, since it is chosen already
     * @return empty where none is left
     */
    Optional<Block.Menu> menu(long id, OwedMessage original, Person person, Instant now, Optional<Instant> except) {
        Words words = Words.in(person.language());
        List<Block.Choice> choices = new ArrayList<>();
        inAWhile(original, person, now)
                .filter(at -> !Optional.of(at).equals(except))
                .ifPresent(at -> choices.add(new Block.Choice(words.say("later.in_two_hours"), id + "/" + IN_A_WHILE)));
        days(original, person, now).stream()
                .filter(at -> !Optional.of(at).equals(except))
                .forEach(at -> choices.add(new Block.Choice(
                        words.say("later.on", "moment", words.moment(at.atZone(person.zone()))), id + "/" + at)));
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Menu(words.say("later.menu"), LaterCards.AT, choices));
    }

    /** The moment that was chosen, as long as it can still be had. */
    Optional<Instant> chosen(String value, OwedMessage original, Person person, Instant now) {
        String moment = value.substring(value.indexOf('/') + 1);
        return moment.equals(IN_A_WHILE)
                ? inAWhile(original, person, now)
                : instant(moment).filter(at -> at.isAfter(now) && isWorth(at, original, person));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> inAWhile(OwedMessage original, Person person, Instant now) {
        return Optional.of(now.plus(A_WHILE)).filter(at -> isWorth(at, original, person));
    }

    private List<Instant> days(OwedMessage original, Person person, Instant now) {
        WorkingHours hours = WorkingHours.of(person);
        LocalDate today = hours.dayOf(now);
        TreeSet<Instant> days = new TreeSet<>();
        Optional<Instant> next = dayFrom(today.plusDays(1), hours);
        next.ifPresent(days::add);
        next.flatMap(at -> dayFrom(hours.dayOf(at).plusDays(1), hours)).ifPresent(days::add);
        dayFrom(WorkingCalendar.week(today).plusWeeks(1), hours).ifPresent(days::add);
        days.removeIf(at -> !isWorth(at, original, person));
        return List.copyOf(days);
    }

    private Optional<Instant> dayFrom(LocalDate day, WorkingHours hours) {
        return calendar.next(hours.resolve(day.atTime(hours.start())), hours);
    }

    private boolean isWorth(Instant at, OwedMessage original, Person person) {
        return at.isBefore(original.expiresAt()) && calendar.isWorking(at, WorkingHours.of(person));
    }
}
