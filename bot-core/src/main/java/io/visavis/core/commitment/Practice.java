package io.visavis.core.commitment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a plan has come, one step upon the other. */
public enum Practice {
    TRIED,
    REPEATED,
    HABIT,
    PASSED_ON;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty when there is no such step */
    public static Optional<Practice> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }
}
