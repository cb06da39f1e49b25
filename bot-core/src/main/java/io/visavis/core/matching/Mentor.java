package io.visavis.core.matching;

import java.util.Set;

/**
 * A mentor of a programme.
 *
 * @param paused whether new pairs wait until overdue supervision was made up for
 * @param capacity how many managers they accompany at most in this programme
 * @param taken how many they accompany now, those included who were proposed to them and are still undecided
 * @param strengths ids of competencies
 */
public record Mentor(
        Profile profile,
        boolean selected,
        boolean trained,
        boolean paused,
        int capacity,
        int taken,
        Set<Long> strengths,
        Wishes wishes) {
    public Mentor {
        strengths = Set.copyOf(strengths);
    }

    public long id() {
        return profile.personId();
    }

    public String name() {
        return profile.name();
    }

    public boolean ready() {
        return selected && trained && !paused;
    }

    /** How many more managers they have room for. */
    public int room() {
        return Math.max(0, capacity - taken);
    }
}
