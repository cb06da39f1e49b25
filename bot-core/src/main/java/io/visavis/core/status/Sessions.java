package io.visavis.core.status;

/**
 * A programme's sessions. Cancelled ones do not count.
 *
 * @param held over, and held
 * @param notHeld over, and known not to have been held
 * @param unconfirmed over, and nobody has said yet whether it was held
 * @param upcoming not over, and starting within {@link ReadStatus#AHEAD}
 */
public record Sessions(int held, int notHeld, int unconfirmed, int upcoming) {
    /** How many should have been held by now. */
    public int plannedToDate() {
        return held + notHeld + unconfirmed;
    }
}
