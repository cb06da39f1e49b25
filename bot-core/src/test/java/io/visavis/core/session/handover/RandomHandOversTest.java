package io.visavis.core.session.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of one manager with several mentors: answers for various readers, takeaways, ends, absences with
 * somebody standing in, hand-overs granted and taken back. Everything that is written has a name of its own, and whatever
 * a mentor is shown is held against a small model of what they may read at that moment.
 */
class RandomHandOversTest {
    private static final int WEEKS = 7;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_mentor_reads_what_was_shared_with_them_or_handed_over_and_a_former_one_nothing(long seed) {
        Random random = new Random(seed);
        try (History history = new History()) {
            for (int week = 1; week <= WEEKS; week++) {
                history.monday(week);
                history.handsOver(random);
                history.answers(week, random);
                history.meets(week, random);
                history.parts(random);
            }
            assertThat(history.briefs()).as("briefs of seed %d", seed).isGreaterThanOrEqualTo(WEEKS - 1);
        }
    }
}
