package io.visavis.core.session.absence;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From when until when a mentor is away.
 *
 * @param present the absence that has begun or lies ahead, whose place this one takes
 */
record AbsenceForm(Words words, LocalDate today, Optional<Absence> present) {
    static final String ID = "session.away";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final int ISO_DATE_LENGTH = 10;

    AbsenceForm(Person mentor, LocalDate today, Optional<Absence> present) {
        this(Words.in(mentor.language()), today, present);
    }

    Form form(Map<String, String> values) {
        return new Form(
                ID,
                words.say("session.away.form.title"),
                List.of(Block.Text.of(words.say("session.away.form.intro"))),
                List.of(day(FROM, values, present.map(Absence::from)), day(UNTIL, values, present.map(Absence::until))),
                words.say("session.away.form.save"),
                words.say("session.form.cancel"),
                "");
    }

    private Input.Day day(String field, Map<String, String> values, Optional<LocalDate> known) {
        Optional<LocalDate> initial = values.containsKey(field) ? date(values, field) : known;
        return new Input.Day(
                field,
                words.say("session.away.form." + field),
                initial.map(LocalDate::toString).orElse(null),
                true);
    }

    Map<String, String> errors(Map<String, String> values) {
        Map<String, String> errors = new HashMap<>();
        Optional<LocalDate> from = date(values, FROM).filter(this::mayBegin);
        if (from.isEmpty()) {
            errors.put(FROM, words.say("session.away.error.from"));
        } else if (date(values, UNTIL)
                .filter(day -> !day.isBefore(from.get()) && !day.isBefore(today))
                .filter(day -> day.isBefore(from.get().plusDays(Absence.MOST_DAYS)))
                .isEmpty()) {
            errors.put(UNTIL, words.say("session.away.error.until", "weeks", Absence.MOST_DAYS / 7));
        }
        return errors;
    }

    /** Not in the past, but for one that has begun. */
    private boolean mayBegin(LocalDate day) {
        return (!day.isBefore(today) && day.isBefore(today.plusYears(1)))
                || present.filter(known -> known.from().equals(day)).isPresent();
    }

    /** Of values without errors. */
    static LocalDate from(Map<String, String> values) {
        return date(values, FROM).orElseThrow();
    }

    /** Of values without errors. */
    static LocalDate until(Map<String, String> values) {
        return date(values, UNTIL).orElseThrow();
    }

    private static Optional<LocalDate> date(Map<String, String> values, String field) {
        try {
            // Four digits of a year: ISO knows longer ones, and no form does.
            return Optional.ofNullable(values.get(field))
                    .filter(text -> text.length() == ISO_DATE_LENGTH)
                    .map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
