package io.visavis.core.settings;

import io.visavis.core.chat.Input;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a form offers to choose from: languages, and the days and hours at which a question may come. */
public final class QuestionTimes {
    private static final int STEP_MINUTES = 30;

    private QuestionTimes() {}

    public static List<Input.Option> languages() {
        return List.of(new Input.Option("en", "English"), new Input.Option("fr", "Français"));
    }

    /** Monday to Friday, by their ISO numbers. */
    public static List<Input.Option> days(Words words) {
        return Arrays.stream(DayOfWeek.values())
                .limit(DayOfWeek.FRIDAY.getValue())
                .map(day -> new Input.Option(
                        Integer.toString(day.getValue()),
                        day.getDisplayName(TextStyle.FULL, words.language().locale())))
                .toList();
    }

    /**
     * Half hours within someone's working hours.
     *
     * @param present the one that holds now, offered wherever it lies; null for none
     */
    public static List<Input.Option> times(Person person, @Nullable LocalTime present) {
        List<LocalTime> times = new ArrayList<>();
        LocalTime start = person.workStart();
        long minutes = Duration.between(start, person.workEnd()).toMinutes();
        for (long step = 0; step < minutes; step += STEP_MINUTES) {
            times.add(start.plusMinutes(step));
        }
        if (present != null && !times.contains(present)) {
            times.add(present);
        }
        return times.stream()
                .sorted()
                .map(time -> new Input.Option(time.toString(), time.toString()))
                .toList();
    }
}
