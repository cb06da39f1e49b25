package io.visavis.core.commitment;

import io.visavis.core.checkin.Commitment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A commitment and what became of it.
 *
 * @param week the Monday of the week in which it was made
 * @param practice how far it has come; null before it was ever told
 * @param letGo whether the manager pursues it no more
 */
public record Plan(
        Commitment commitment, LocalDate week, @Nullable Practice practice, boolean letGo) {

    /** Whether there is still something to come of it. */
    public boolean isUnderWay() {
        return !letGo && practice != Practice.PASSED_ON;
    }
}
