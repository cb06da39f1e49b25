package io.visavis.core.mentor.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands to a mentor's account in one programme: days, minutes and counts, never what was said.
 *
 * @param selectedOn null for someone who was not selected
 * @param practiceMinutes of sessions held within the last 365 days
 * @param supervisedMinutes within the same time
 * @param overdueSince when the planner first found supervision missing; null while none is
 * @param paused whether no new pair is made
 * @param modulesDone of those required
 */
public record Ledger(
        long programme,
        String programmeEn,
        String programmeFr,
        long mentor,
        String name,
        @Nullable LocalDate selectedOn,
        int practiceMinutes,
        int supervisedMinutes,
        SupervisionRule rule,
        @Nullable LocalDate overdueSince,
        boolean paused,
        int modulesRequired,
        int modulesDone) {

    public int owedMinutes(LocalDate today) {
        return selectedOn == null ? 0 : rule.owedMinutes(selectedOn, today, practiceMinutes);
    }

    /** Nothing while as much was had as is owed. */
    public int missingMinutes(LocalDate today) {
        return Math.max(0, owedMinutes(today) - supervisedMinutes);
    }

    public boolean isTrained() {
        return modulesDone >= modulesRequired;
    }
}
