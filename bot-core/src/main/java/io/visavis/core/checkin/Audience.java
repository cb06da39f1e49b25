package io.visavis.core.checkin;

import java.util.Locale;

/** Who sees what a manager wrote; chosen before it is sent and revocable after. */
public enum Audience {
    /** Nobody else. */
    ME,
    /** Their mentor. */
    MENTOR,
    /** Nobody; only the number on the scale is counted, within a group. */
    COUNTS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such audience */
    public static Audience of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
