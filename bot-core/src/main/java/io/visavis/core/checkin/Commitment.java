package io.visavis.core.checkin;

import java.util.Locale;

/**
 * An if-then plan: if the cue happens, then the manager does the action.
 *
 * @param outcome how it went, as reported at a later check-in
 */
public record Commitment(long id, String cue, String action, Outcome outcome) {

    /** How a commitment went. No occasion is not a failure. All but a plan that was done is asked about again. */
    public enum Outcome {
        OPEN,
        DONE,
        PARTLY,
        NOT_DONE,
        NO_OCCASION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException when there is no such outcome */
        public static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
