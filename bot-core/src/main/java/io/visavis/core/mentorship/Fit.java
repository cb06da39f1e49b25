package io.visavis.core.mentorship;

import java.util.Locale;

/** How someone finds their pair. */
public enum Fit {
    GOOD,
    UNSURE,
    NOT_FOR_ME;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
