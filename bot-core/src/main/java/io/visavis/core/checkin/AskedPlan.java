package io.visavis.core.checkin;

import io.visavis.core.checkin.Commitment.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A commitment that a check-in asks about.
 *
 * @param commitment with the outcome that was told in this check-in, open where none was
 * @param before what was told of it last in an earlier one; null where nothing was
 * @param letGo whether it was let go in this check-in
 */
public record AskedPlan(Commitment commitment, @Nullable Outcome before, boolean letGo) {

    /** Whether this check-in's answer says nothing of it. */
    boolean isUntold() {
        return commitment.outcome() == Outcome.OPEN && !letGo;
    }
}
