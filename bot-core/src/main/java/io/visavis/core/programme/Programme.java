package io.visavis.core.programme;

import io.visavis.core.words.Bilingual;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A mentoring programme of one client company.
 *
 * @param code in lower case, unique
 * @param startsOn the first day on which anything is sent
 * @param endsOn the last such day, not before the first
 * @param aggregationFloor how many people an aggregate must cover before anyone sees it, at least 5
 */
public record Programme(
        long id,
        String code,
        Bilingual name,
        LocalDate startsOn,
        LocalDate endsOn,
        Cadence cadence,
        Budget budget,
        int aggregationFloor) {

    /** The day is in each person's own zone; both the first and the last day belong to the programme. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    public Programme coded(String other) {
        return new Programme(id, other, name, startsOn, endsOn, cadence, budget, aggregationFloor);
    }

    public Programme named(Bilingual other) {
        return new Programme(id, code, other, startsOn, endsOn, cadence, budget, aggregationFloor);
    }

    public Programme running(LocalDate from, LocalDate until) {
        return new Programme(id, code, name, from, until, cadence, budget, aggregationFloor);
    }

    public Programme paced(Cadence other) {
        return new Programme(id, code, name, startsOn, endsOn, other, budget, aggregationFloor);
    }

    public Programme limited(Budget other, int floor) {
        return new Programme(id, code, name, startsOn, endsOn, cadence, other, floor);
    }

    /**
     * When a manager's prompt is due unless they chose another moment.
     *
     * @param weeks every so many weeks, 1 to 8
     * @param day Monday to Friday
     * @param time in each person's own zone
     */
    public record Cadence(int weeks, DayOfWeek day, LocalTime time) {}

    /** How many messages the bot may start with one person, per local day and ISO week. */
    public record Budget(int perDay, int perWeek) {}
}
