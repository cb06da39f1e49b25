package io.visavis.core.checkin.prompt;

import java.util.Locale;

/** What a prompt makes a manager look at: the benefits that mentoring is expected to bring. */
public enum Theme {
    DECISION,
    LEADERSHIP,
    TEAM,
    ISOLATION,
    TRANSFER;

    /** The word used in the library's file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
