package io.visavis.core.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who reports to whom. All that stand above someone are looked up once. A loop, should there be one, ends. */
public final class Hierarchy {
    private final Map<Long, Long> managers;
    private final Map<Long, Set<Long>> above = new HashMap<>();

    /** @param managers the line manager of each person who has one, by ids */
    public Hierarchy(Map<Long, Long> managers) {
        this.managers = Map.copyOf(managers);
    }

    /** Whether one of the two is the other's manager, at any distance. */
    boolean sameLine(long one, long other) {
        return above(one).contains(other) || above(other).contains(one);
    }

    /** Whether both report to the same person. */
    boolean sameManager(long one, long other) {
        return Optional.ofNullable(managers.get(one))
                .filter(manager -> manager.equals(managers.get(other)))
                .isPresent();
    }

    private Set<Long> above(long person) {
        Set<Long> known = above.get(person);
        if (known == null) {
            known = climb(person);
            above.put(person, known);
        }
        return known;
    }

    private Set<Long> climb(long person) {
        Set<Long> all = new HashSet<>();
        Long next = managers.get(person);
        while (next != null && all.add(next)) {
            next = managers.get(next);
        }
        return Set.copyOf(all);
    }
}
