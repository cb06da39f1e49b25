package io.visavis.core.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.visavis.core.objective.GoalAttainment.Attained;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoalAttainmentTest {

    /** Worked by hand: the numerator 10 Σwx over √(0.7 Σw² + 0.3 (Σw)²). */
    static Stream<Arguments> worked() {
        return Stream.of(
                // one objective: the root is its weight, whatever that is
                Arguments.of(List.of(new Attained(1, 1)), 60.0),
                Arguments.of(List.of(new Attained(-2, 3)), 30.0),
                Arguments.of(List.of(new Attained(0.5, 1)), 55.0),
                // 20 / √(0.7·3 + 0.3·9) = 20 / √4.8 = 9.12871
                Arguments.of(List.of(new Attained(1, 1), new Attained(1, 1), new Attained(0, 1)), 59.12871),
                // 10 / √(0.7·5 + 0.3·9) = 10 / √6.2 = 4.01610
                Arguments.of(List.of(new Attained(1, 2), new Attained(-1, 1)), 54.01610),
                // 10·(3 + 4 − 0.5) / √(0.7·14 + 0.3·36) = 65 / √20.6 = 14.32121
                Arguments.of(List.of(new Attained(1, 3), new Attained(2, 2), new Attained(-0.5, 1)), 64.32121));
    }

    @ParameterizedTest
    @MethodSource("worked")
    void figures_worked_by_hand(List<Attained> objectives, double score) {
        assertThat(GoalAttainment.score(objectives)).isCloseTo(score, within(0.00001));
    }

    @RepeatedTest(200)
    void it_is_50_when_all_is_as_expected_and_symmetric_around_it(RepetitionInfo seed) {
        List<Attained> any = any(new Random(seed.getCurrentRepetition()));
        List<Attained> level =
                any.stream().map(o -> new Attained(0, o.weight())).toList();
        List<Attained> mirrored =
                any.stream().map(o -> new Attained(-o.level(), o.weight())).toList();

        assertThat(GoalAttainment.score(level)).isEqualTo(50);
        assertThat(GoalAttainment.score(any) + GoalAttainment.score(mirrored)).isCloseTo(100, within(1e-9));
    }

    @RepeatedTest(200)
    void one_objective_that_got_further_raises_it_and_no_other_order_or_unit_of_weight_matters(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<Attained> any = any(random);
        int which = random.nextInt(any.size());
        List<Attained> further = new ArrayList<>(any);
        further.set(
                which, new Attained(any.get(which).level() + 0.5, any.get(which).weight()));
        List<Attained> backwards = IntStream.range(0, any.size())
                .mapToObj(i -> any.get(any.size() - 1 - i))
                .toList();
        List<Attained> doubled =
                any.stream().map(o -> new Attained(o.level(), 2 * o.weight())).toList();

        assertThat(GoalAttainment.score(further)).isGreaterThan(GoalAttainment.score(any));
        assertThat(GoalAttainment.score(backwards)).isCloseTo(GoalAttainment.score(any), within(1e-9));
        assertThat(GoalAttainment.score(doubled)).isCloseTo(GoalAttainment.score(any), within(1e-9));
    }

    @RepeatedTest(200)
    void it_stays_between_13_and_87(RepetitionInfo seed) {
        assertThat(GoalAttainment.score(any(new Random(seed.getCurrentRepetition()))))
                .isBetween(13.0, 87.0);
        List<Attained> best =
                IntStream.range(0, 500).mapToObj(i -> new Attained(2, 3)).toList();
        assertThat(GoalAttainment.score(best)).isBetween(86.0, 87.0);
    }

    @Test
    void without_objectives_there_is_none() {
        assertThatThrownBy(() -> GoalAttainment.score(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Attained> any(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(6))
                .mapToObj(i -> new Attained((random.nextInt(9) - 4) / 2.0, 1 + random.nextInt(3)))
                .toList();
    }
}
