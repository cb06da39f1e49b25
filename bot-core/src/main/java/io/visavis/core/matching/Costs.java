package io.visavis.core.matching;

import io.visavis.core.matching.Profile.Hours;
import java.util.List;

/** What each possible pair of a pool costs; smaller is better. */
final class Costs {
    /** They cannot be paired. */
    static final int NEVER = -1;

    /** For each mentee a mentor has already, the next one costs so much more: work is spread. */
    private static final int EACH_FURTHER = 4;

    private final int[][] pairs;
    private final List<Mentor> mentors;

    Costs(Pool pool) {
        this.mentors = pool.mentors();
        List<Hours> hours =
                mentors.stream().map(m -> m.profile().hoursOn(pool.day())).toList();
        this.pairs = new int[pool.mentees().size()][mentors.size()];
        for (int mentee = 0; mentee < pairs.length; mentee++) {
            Mentee one = pool.mentees().get(mentee);
            Hours own = one.profile().hoursOn(pool.day());
            for (int mentor = 0; mentor < mentors.size(); mentor++) {
                Mentor other = mentors.get(mentor);
                pairs[mentee][mentor] = pool.possible(one, other)
                        ? Fit.MOST - Fit.points(one, other, own.sharedWith(hours.get(mentor)))
                        : NEVER;
            }
        }
    }

    int mentees() {
        return pairs.length;
    }

    int mentors() {
        return mentors.size();
    }

    /** Of a mentee and a mentor, by their places in the pool; {@link #NEVER} where they cannot be paired. */
    int of(int mentee, int mentor) {
        return pairs[mentee][mentor];
    }

    int room(int mentor) {
        return mentors.get(mentor).room();
    }

    /** What the mentor's nth new mentee costs beside the pair itself, counted from 0. */
    int ofPlace(int mentor, int nth) {
        return EACH_FURTHER * (mentors.get(mentor).taken() + nth);
    }

    /** More than all else together could save: nobody is left alone for the sake of better pairs. */
    int ofNobody() {
        int dearestPlace = mentors.stream()
                .mapToInt(mentor -> EACH_FURTHER * mentor.capacity())
                .max()
                .orElse(0);
        return Math.multiplyExact(mentees() + 1, Fit.MOST + dearestPlace + 1);
    }
}
