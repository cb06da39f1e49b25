package io.visavis.core.matching;

import io.visavis.core.matching.Wishes.Likeness;
import java.util.List;
import java.util.Set;

/** Something that speaks for a pair. */
public sealed interface Reason {

    /** @param competencies ids of those the mentee's objectives name and the mentor is strong in; focus first */
    record Strengths(List<Long> competencies) implements Reason {
        public Strengths {
            competencies = List.copyOf(competencies);
        }
    }

    /** @param codes ISO 639, in alphabetical order; at least one */
    record Languages(Set<String> codes) implements Reason {}

    /** @param minutes of a working day in common */
    record Hours(int minutes) implements Reason {}

    /** One side wished the other to be alike or not, and it is so. */
    record WishMet(Side by, About about, Likeness likeness) implements Reason {}

    /** One side named the other when they were offered others. */
    record Named(Side by) implements Reason {}

    /** Who of the two. */
    enum Side {
        MENTEE,
        MENTOR
    }

    /** What a wish can be about. */
    enum About {
        FUNCTION,
        SITE
    }
}
