package io.visavis.core.checkin.prompt;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.ChronoUnit.WEEKS;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.LocalDate;
import java.util.Locale;

/** Where a programme stands: getting to know one's practice, working on it, or making it last. */
public enum Stage {
    OPENING,
    WORKING,
    CLOSING;

    /** The word used in the library's file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The stage of a programme in a given week. Weeks run from Monday to Sunday and the programme
     * covers every week it touches. Its first sixth (rounded to whole weeks, at least one) opens it and
     * its last sixth (likewise) closes it: a programme of 12 weeks has 2, 8 and 2. One of two weeks has
     * no working stage, one of a single week only opens. A week before the start counts as opening, one
     * after the end as closing.
     *
     * @param programmeStart first day, included
     * @param programmeEnd last day, included
     * @param week any day of the week asked about
     * @throws IllegalArgumentException if the programme ends before it starts
     */
    public static Stage at(LocalDate programmeStart, LocalDate programmeEnd, LocalDate week) {
        if (programmeEnd.isBefore(programmeStart)) {
            throw new IllegalArgumentException(
                    "a programme cannot end on " + programmeEnd + " before it starts on " + programmeStart);
        }
        long weeks = weeksBetween(programmeStart, programmeEnd) + 1;
        long edge = Math.max(1, (weeks + 3) / 6);
        long index = weeksBetween(programmeStart, week);
        if (index < edge) {
            return OPENING;
        }
        return index >= weeks - edge ? CLOSING : WORKING;
    }

    private static long weeksBetween(LocalDate from, LocalDate to) {
        return WEEKS.between(from.with(previousOrSame(MONDAY)), to.with(previousOrSame(MONDAY)));
    }
}
