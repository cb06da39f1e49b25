package io.visavis.core.closing.evaluation;

import java.time.LocalDate;

/** When a programme is evaluated: from the day after its last one, for three weeks. */
final class EvaluationDays {
    private static final int OPEN_DAYS = 21;

    private EvaluationDays() {}

    static LocalDate last(LocalDate endsOn) {
        return endsOn.plusDays(OPEN_DAYS);
    }

    static boolean isOpen(LocalDate endsOn, LocalDate today) {
        return today.isAfter(endsOn) && !today.isAfter(last(endsOn));
    }

    /** The last day of the programmes whose evaluation ends on a day. */
    static LocalDate endOfProgramme(LocalDate lastDay) {
        return lastDay.minusDays(OPEN_DAYS);
    }
}
