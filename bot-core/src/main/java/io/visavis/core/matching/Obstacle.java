package io.visavis.core.matching;

import java.util.Locale;

/** What keeps two people from being paired, whatever else speaks for them; in the order in which it is looked at. */
public enum Obstacle {
    /** A mentor is not their own. */
    SELF,
    /** The mentor is not selected. */
    NOT_SELECTED,
    /** The mentor is not trained. */
    NOT_TRAINED,
    /** The mentor's supervision is overdue. */
    PAUSED,
    /** They share no language. */
    NO_LANGUAGE,
    /** One stands above the other in the reporting line. */
    LINE,
    /** They report to the same person, or are of one team. */
    TEAM,
    /** They have been a pair before, or one of them would rather not be one. */
    PARTED;

    /** Whether it lies with the mentor alone. */
    public boolean ofMentor() {
        return this == NOT_SELECTED || this == NOT_TRAINED || this == PAUSED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
