package io.visavis.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random answers and changes of mind against a small model of what a brief may and must contain. */
class BriefAudienceTest {
    private static final List<String> AUDIENCES = List.of("me", "mentor", "counts");
    private static final LocalDate FIRST_WEEK = LocalDate.of(2027, 1, 18);
    private static final int WEEKS = 9;

    /** What the model knows of one week's answer. */
    private record Given(Instant changed, String audience) {}

    private final Map<LocalDate, Given> given = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_brief_holds_exactly_what_is_shared_with_the_mentor_since_the_brief_before(long seed) {
        Random random = new Random(seed);
        try (Fortnight play = new Fortnight()) {
            TreeMap<Instant, Runnable> events = new TreeMap<>();
            List<Instant> briefs = sessions(play, random);
            planAnswers(play, random, events);
            for (int i = 0; i < briefs.size(); i++) {
                Instant since = i == 0 ? Instant.MIN : briefs.get(i - 1);
                events.put(briefs.get(i), () -> check(play.lastTextFor(play.omar), since));
            }
            events.forEach((at, event) -> {
                play.stage.until(at.toString());
                event.run();
            });
            assertThat(play.headings(play.omar).stream().filter(line -> line.contains("Before your session")))
                    .hasSize(briefs.size());
        }
    }

    /** A session every one to three weeks, on a Thursday at 15:00 UTC. @return the instants of the briefs */
    private static List<Instant> sessions(Fortnight play, Random random) {
        List<Instant> briefs = new ArrayList<>();
        for (int week = random.nextInt(2); week < WEEKS; week += 1 + random.nextInt(3)) {
            Instant start = Instant.parse(FIRST_WEEK.plusWeeks(week).plusDays(3) + "T15:00:00Z");
            play.pair.session(start.toString());
            briefs.add(start.minus(Duration.ofDays(1)));
        }
        return briefs;
    }

    private void planAnswers(Fortnight play, Random random, Map<Instant, Runnable> events) {
        for (int week = 0; week < WEEKS; week++) {
            LocalDate monday = FIRST_WEEK.plusWeeks(week);
            Instant asked = Instant.parse(monday.plusDays(1) + "T08:30:00Z");
            // At most six days and some hours: before the next question. Never at the minute of a brief.
            for (int times = random.nextInt(4); times > 0; times--) {
                Instant at = asked.plus(Duration.ofMinutes(1 + 2L * random.nextInt(70 * 60)));
                String audience = AUDIENCES.get(random.nextInt(AUDIENCES.size()));
                events.put(at, () -> {
                    given.put(monday, new Given(at, audience));
                    play.answers(monday.toString(), canary(monday), audience, plan(monday));
                });
            }
        }
    }

    private static String canary(LocalDate monday) {
        return "reflection-of-" + monday;
    }

    private static Map<String, String> plan(LocalDate monday) {
        return Map.of("cue", "cue-of-" + monday, "action", "act");
    }

    private void check(String brief, Instant since) {
        given.forEach((monday, answer) -> {
            boolean shared = answer.audience().equals("mentor");
            if (shared && !answer.changed().isBefore(since)) {
                assertThat(brief).contains(canary(monday));
            } else {
                assertThat(brief).doesNotContain(canary(monday));
            }
            if (!shared) {
                assertThat(brief).doesNotContain("cue-of-" + monday);
            }
        });
    }
}
