package io.visavis.core.matching;

import io.visavis.core.matching.Wishes.Likeness;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A pool that depends on its seed alone. Mentors' ids begin at 1, mentees' at 100,001; some people are both. */
final class RandomPool {
    private static final List<String> ZONES =
            List.of("Europe/Paris", "Europe/London", "America/Toronto", "Asia/Tokyo", "Pacific/Auckland");
    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es");

    private final SplittableRandom random;
    private final int mentees;
    private final int mentors;

    RandomPool(long seed, int mentees, int mentors) {
        this.random = new SplittableRandom(seed);
        this.mentees = mentees;
        this.mentors = mentors;
    }

    Pool pool() {
        Map<Long, Long> managers = new HashMap<>();
        List<Mentor> all = list(mentors, i -> mentor(i + 1L));
        List<Mentee> some = list(mentees, i -> mentee(100_001L + i));
        List<Long> people = new ArrayList<>();
        all.forEach(mentor -> people.add(mentor.id()));
        some.forEach(mentee -> people.add(mentee.profile().personId()));
        // each reports to somebody before them, so that no line is a loop
        for (int i = 1; i < people.size(); i++) {
            if (random.nextInt(10) < 7) {
                managers.put(people.get(i), people.get(random.nextInt(i)));
            }
        }
        return new Pool(some, all, new Hierarchy(managers), LocalDate.parse("2027-01-20"));
    }

    private static <T> List<T> list(int size, IntFunction<T> each) {
        return new ArrayList<>(IntStream.range(0, size).mapToObj(each).toList());
    }

    private Mentor mentor(long id) {
        return new Mentor(
                profile(id),
                random.nextInt(12) > 0,
                random.nextInt(12) > 0,
                random.nextInt(12) == 0,
                random.nextInt(4) + 1,
                random.nextInt(2),
                ids(3, 8),
                wishes());
    }

    private Mentee mentee(long id) {
        // now and then a mentor of the programme who has a mentor of their own
        long person = random.nextInt(8) == 0 ? random.nextInt(mentors) + 1L : id;
        return new Mentee(
                id,
                profile(person),
                List.copyOf(ids(3, 8)),
                wishes(),
                ids(2, mentors),
                ids(1, mentors),
                ids(1, mentors));
    }

    private Profile profile(long id) {
        String language = LANGUAGES.get(random.nextInt(2));
        Set<String> languages = new HashSet<>(Set.of(language));
        if (random.nextInt(3) == 0) {
            languages.add(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        }
        return new Profile(
                id,
                "Person " + id,
                random.nextInt(2),
                languages,
                language,
                ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
                LocalTime.of(8 + random.nextInt(2), 0),
                LocalTime.of(16 + random.nextInt(3), 30),
                word("team", 6),
                word("function", 4),
                word("site", 4));
    }

    private @Nullable String word(String what, int different) {
        return random.nextInt(4) == 0 ? null : what + " " + random.nextInt(different);
    }

    private Wishes wishes() {
        return new Wishes(likeness(), likeness());
    }

    private @Nullable Likeness likeness() {
        return random.nextInt(3) == 0 ? Likeness.values()[random.nextInt(2)] : null;
    }

    private Set<Long> ids(int most, int below) {
        Set<Long> ids = new HashSet<>();
        int size = random.nextInt(most + 1);
        for (int i = 0; i < size; i++) {
            ids.add(random.nextInt(below) + 1L);
        }
        return ids;
    }
}
