package io.visavis.core.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A mentee for whom no mentor was found, and what stands between them and each mentor.
 *
 * @param by the mentors whom each obstacle rules out, each mentor under the first that does
 * @param full mentors whom nothing rules out but that they have no room left
 * @param free mentors whom nothing rules out: none, unless proposals were changed by hand since
 */
public record Blocked(Mentee mentee, Map<Obstacle, List<Mentor>> by, List<Mentor> full, List<Mentor> free) {
    public Blocked {
        by = Map.copyOf(by);
        full = List.copyOf(full);
        free = List.copyOf(free);
    }

    /** @param given how many more managers each mentor is to have, by the mentor's id */
    public static Blocked in(Pool pool, Mentee mentee, Map<Long, Integer> given) {
        Map<Obstacle, List<Mentor>> by = new EnumMap<>(Obstacle.class);
        List<Mentor> full = new ArrayList<>();
        List<Mentor> free = new ArrayList<>();
        for (Mentor mentor : pool.mentors()) {
            boolean room = mentor.room() > given.getOrDefault(mentor.id(), 0);
            pool.obstacle(mentee, mentor)
                    .map(obstacle -> by.computeIfAbsent(obstacle, o -> new ArrayList<>()))
                    .orElse(room ? free : full)
                    .add(mentor);
        }
        return new Blocked(mentee, by, full, free);
    }

    public List<Mentor> by(Obstacle obstacle) {
        return by.getOrDefault(obstacle, List.of());
    }
}
