package io.visavis.core.session.arrange;

import io.visavis.core.chat.Input;
import io.visavis.core.people.Person;
import io.visavis.core.schedule.WorkingHours;
import io.visavis.core.words.Words;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields that say when, for how long and where two people meet, and what is wrong with what was entered. Times are
 * those of whoever fills them in.
 */
final class DateFields {
    static final String MINUTES = "minutes";
    static final String PLACE = "place";

    /** How far ahead a session may be planned. */
    static final Duration FURTHEST = Duration.ofDays(366);

    private static final int PLACE_MAX = 300;
    private static final List<Integer> LENGTHS = List.of(30, 45, 60, 90, 120);
    private static final int USUAL = 60;

    private final Person person;
    private final Words words;
    private final Map<String, String> values;
    private final Map<String, String> errors = new HashMap<>();

    /** @param values what was entered, or what the fields hold at first */
    DateFields(Person person, Map<String, String> values) {
        this.person = person;
        this.words = Words.in(person.language());
        this.values = values;
    }

    Input when(String id, String label, boolean required) {
        return new Input.DateTime(id, words.say(label), values.get(id), required);
    }

    List<Input> howLongAndWhere() {
        String minutes = values.getOrDefault(MINUTES, Integer.toString(USUAL));
        List<Input.Option> options = Stream.concat(
                        LENGTHS.stream(),
                        Stream.of(minutes).filter(DateFields::isLength).map(Integer::valueOf))
                .distinct()
                .sorted()
                .map(n -> new Input.Option(Integer.toString(n), words.say("session.minutes", "minutes", n)))
                .toList();
        return List.of(
                new Input.Choice(MINUTES, words.say("session.form.minutes"), options, minutes, true),
                new Input.TextInput(
                        PLACE,
                        words.say("session.form.place"),
                        words.say("session.form.place.hint"),
                        false,
                        values.get(PLACE),
                        PLACE_MAX,
                        false));
    }

    private static boolean isLength(String minutes) {
        return minutes.matches("\\d{2,3}") && Integer.parseInt(minutes) >= 15 && Integer.parseInt(minutes) <= 480;
    }

    Map<String, String> errors() {
        return errors;
    }

    void error(String field, String message) {
        errors.putIfAbsent(field, message);
    }

    /** The moment entered; empty where none was, or where it cannot be, which is then an error. */
    Optional<Instant> moment(String id, Instant now) {
        String entered = values.getOrDefault(id, "");
        if (entered.isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.parse(entered);
            Instant at = WorkingHours.of(person).resolve(local);
            if (!at.atZone(person.zone()).toLocalDateTime().equals(local)) {
                error(id, words.say("session.error.gap"));
            } else if (!at.isAfter(now) || at.isAfter(now.plus(FURTHEST))) {
                error(id, words.say("session.error.when"));
            } else {
                return Optional.of(at);
            }
        } catch (DateTimeException e) {
            error(id, words.say("session.error.when"));
        }
        return Optional.empty();
    }

    /** Those entered, no moment twice. */
    List<Instant> moments(List<String> ids, Instant now) {
        List<Instant> moments = new ArrayList<>();
        for (String id : ids) {
            moment(id, now).ifPresent(at -> {
                if (moments.contains(at)) {
                    error(id, words.say("session.error.twice"));
                }
                moments.add(at);
            });
        }
        return moments;
    }

    int minutes() {
        String minutes = values.getOrDefault(MINUTES, "");
        if (!isLength(minutes)) {
            error(MINUTES, words.say("session.error.minutes"));
            return USUAL;
        }
        return Integer.parseInt(minutes);
    }

    String place() {
        String place = values.getOrDefault(PLACE, "").strip();
        if (place.length() > PLACE_MAX || place.contains("\n")) {
            error(PLACE, words.say("session.error.place", "max", PLACE_MAX));
        }
        return place;
    }
}
