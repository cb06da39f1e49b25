package io.visavis.core.programme.imports.draft;

import java.util.Locale;

/** What someone is in a programme; one person may be several. */
public enum Role {
    MENTEE,
    MENTOR,
    DIRECTOR,
    SUPERVISOR,
    /** Outside the hierarchy: whom anybody may ask for help. */
    REFERENT;

    /** As files and tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
