package io.visavis.core.closing.evaluation;

import java.util.Locale;

/** What is rated from 1 to 5. */
public enum Item {
    CHANGE,
    OPENNESS,
    MATCH,
    PACE,
    RECOMMEND;

    /** Its column, and its field in the form. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
