package io.visavis.core.matching;

import java.util.List;
import java.util.Set;

/**
 * A manager who may be proposed a mentor.
 *
 * @param aims ids of the competencies that their objectives name, the one in focus first, each once
 * @param parted ids of mentors with whom a pair ended, or did not come about
 * @param named ids of mentors whom they named when they were offered others
 * @param namedBy ids of mentors who named them
 */
public record Mentee(
        long enrolmentId,
        Profile profile,
        List<Long> aims,
        Wishes wishes,
        Set<Long> parted,
        Set<Long> named,
        Set<Long> namedBy) {
    public Mentee {
        aims = List.copyOf(aims);
        parted = Set.copyOf(parted);
        named = Set.copyOf(named);
        namedBy = Set.copyOf(namedBy);
    }

    public String name() {
        return profile.name();
    }
}
