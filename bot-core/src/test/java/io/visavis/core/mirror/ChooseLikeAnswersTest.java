package io.visavis.core.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.checkin.prompt.PromptLibrary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChooseLikeAnswersTest {
    private static final LocalDate FIRST = LocalDate.parse("2027-01-04");
    private final ChooseLikeAnswers choose = new ChooseLikeAnswers(PromptLibrary.bundled());

    private static OwnAnswer answer(int week, String prompt) {
        return new OwnAnswer(FIRST.plusWeeks(week - 1L), Instant.EPOCH, prompt, prompt + " in week " + week);
    }

    private List<Integer> chosen(OwnAnswer... answers) {
        return choose.among(List.of(answers)).stream()
                .map(answer -> (int) (answer.week().toEpochDay() - FIRST.toEpochDay()) / 7 + 1)
                .toList();
    }

    @Test
    void the_earliest_and_the_latest_that_are_alike_stand_side_by_side() {
        assertThat(chosen(
                        answer(1, "facts-first"),
                        answer(2, "decision-that-cost-sleep"),
                        answer(3, "no-right-answer"),
                        answer(4, "where-the-hours-went"),
                        answer(5, "learned-on-the-job")))
                .containsExactly(2, 4);
    }

    @Test
    void a_competency_in_common_is_likeness_enough() {
        assertThat(chosen(answer(1, "facts-first"), answer(2, "remark-that-stung")))
                .containsExactly(1, 2);
    }

    @Test
    void of_two_that_lie_equally_far_apart_the_more_alike_are_taken() {
        assertThat(chosen(
                        answer(1, "learned-on-the-job"),
                        answer(2, "decision-that-cost-sleep"),
                        answer(4, "beyond-this-week"),
                        answer(5, "decision-left-waiting")))
                .containsExactly(2, 5);
    }

    @Test
    void where_they_lie_far_apart_a_third_comes_from_about_halfway() {
        assertThat(chosen(
                        answer(1, "decision-that-cost-sleep"),
                        answer(2, "no-right-answer"),
                        answer(4, "where-the-hours-went"),
                        answer(5, "learned-on-the-job"),
                        answer(8, "decision-left-waiting")))
                .containsExactly(1, 4, 8);
    }

    @Test
    void one_answer_or_none_that_are_alike_show_nothing() {
        assertThat(chosen()).isEmpty();
        assertThat(chosen(answer(1, "facts-first"))).isEmpty();
        assertThat(chosen(answer(1, "no-right-answer"), answer(2, "learned-on-the-job")))
                .isEmpty();
    }

    @Test
    void a_question_that_the_library_no_longer_has_is_like_no_other() {
        assertThat(chosen(answer(1, "no-such-prompt"), answer(2, "no-such-prompt")))
                .isEmpty();
    }
}
