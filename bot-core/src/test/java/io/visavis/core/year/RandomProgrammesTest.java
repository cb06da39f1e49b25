package io.visavis.core.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.RecordingPlatform;
import io.visavis.core.Stage;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole programmes of random people in virtual time, with breaks, outages, moved sessions and a platform that stumbles. */
class RandomProgrammesTest {

    /** What a seed's people were sent. */
    private record Course(Cast cast, Diary diary, List<Told> told, List<RecordingPlatform.Failure> failures) {
        static Course of(long seed, int mentees, int weeks) {
            return of(seed, mentees, weeks, "");
        }

        static Course of(long seed, int mentees, int weeks, String settings) {
            Random random = new Random(seed);
            try (Stage stage = new Stage("2026-06-25T00:00:00Z", settings)) {
                Cast cast = new Cast(
                        stage.world(), new Surroundings(stage.database().jdbi()), random, mentees, weeks);
                stage.clock().moveTo(cast.dayBefore());
                Play play = new Play(stage, cast, random);
                play.run();
                List<RecordingPlatform.Failure> failures = Stream.of(stage.slack(), stage.teams())
                        .flatMap(platform -> platform.failures().stream())
                        .toList();
                return new Course(cast, play.diary(), Told.on(stage), failures);
            }
        }

        Map<String, List<String>> broken() {
            return new Rules(cast, diary, told, failures).broken();
        }

        List<String> lines() {
            return told.stream().map(Told::line).toList();
        }
    }

    /** {@code -Dseeds=200} plays that many. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("seeds", 15));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void half_a_year_breaks_no_rule(long seed) {
        Course course = Course.of(seed, 4, 26);
        assertThat(course.told()).as("%s", course.cast()).isNotEmpty();
        assertThat(course.broken()).as("%s", course.cast()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {101, 102, 103})
    void a_whole_year_breaks_no_rule(long seed) {
        Course course = Course.of(seed, 3, 52);
        assertThat(course.broken()).as("%s", course.cast()).isEmpty();
    }

    /** Rows come in another order where the database goes another way to them, as it does once it knows their numbers. */
    @ParameterizedTest(name = "seed {0}, {1}")
    @CsvSource({
        "201, enable_hashjoin=off enable_hashagg=off enable_nestloop=off",
        "202, enable_seqscan=off enable_mergejoin=off enable_sort=off",
        "203, enable_indexscan=off enable_bitmapscan=off enable_mergejoin=off enable_nestloop=off"
    })
    void the_same_course_of_events_sends_the_same_messages_at_the_same_moments(long seed, String settings) {
        assertThat(Course.of(seed, 3, 12, settings).lines())
                .isEqualTo(Course.of(seed, 3, 12).lines());
    }
}
