package io.visavis.core.mentor.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How much supervision a mentor owes for the practice of their last 365 days. The default is one hour for 35 hours of
 * practice, and at least four hours a year, spread evenly: the measure that EMCC Global (the European Mentoring and
 * Coaching Council) gives in its guidelines on supervision, under "How much supervision do I need?".
 *
 * @param practiceHours of practice for which one hour is owed; at least 1
 * @param yearlyHours owed at least in a year; in a shorter time, its part of them
 * @param graceDays for which an hour may be missing before the mentor is given no new pair
 */
public record SupervisionRule(int practiceHours, int yearlyHours, int graceDays) {
    /** The time for which practice and supervision are counted, in days. */
    public static final int YEAR = 365;

    private static final int HOUR = 60;

    /**
     * Counted in whole hours, so that one falls due with each 35 hours of practice or each quarter of a year, whichever
     * gives more.
     *
     * @param practiceMinutes of the last 365 days
     * @return minutes
     */
    public int owedMinutes(LocalDate selectedOn, LocalDate today, int practiceMinutes) {
        long days = Math.max(0, Math.min(YEAR, ChronoUnit.DAYS.between(selectedOn, today)));
        long byTime = yearlyHours * days / YEAR;
        int byPractice = practiceMinutes / (practiceHours * HOUR);
        return Math.toIntExact(Math.max(byTime, byPractice)) * HOUR;
    }

    /** The first day on which no new pair is made, where an hour is missing since {@code overdueSince}. */
    public LocalDate pausedFrom(LocalDate overdueSince) {
        return overdueSince.plusDays(graceDays);
    }
}
