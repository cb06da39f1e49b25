package io.visavis.core.status;

import io.visavis.core.words.Words;
import java.time.LocalDate;

/**
 * A programme's name and its first and last day.
 *
 * @param endsOn the last day, included
 */
public record ProgrammeDates(String englishName, String frenchName, LocalDate startsOn, LocalDate endsOn) {
    public String name(Words words) {
        return words.pick(englishName, frenchName);
    }

    public boolean beginsAfter(LocalDate day) {
        return day.isBefore(startsOn);
    }

    public boolean isOverOn(LocalDate day) {
        return day.isAfter(endsOn);
    }
}
