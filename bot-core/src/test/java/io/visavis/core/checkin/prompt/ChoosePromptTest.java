package io.visavis.core.checkin.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoosePromptTest {
    static final List<String> COMPETENCIES = PromptLibraryTest.COMPETENCIES;
    private static final LocalDate MONDAY = LocalDate.parse("2027-03-01");
    private static final int EIGHT_WEEKS = 56;

    private final PromptLibrary library = PromptLibrary.bundled();
    private final Choosing choosing = Choosing.from(library);

    @RepeatedTest(200)
    void over_two_years_none_comes_back_within_eight_weeks_and_there_is_always_one(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<PastPrompt> past = new ArrayList<>();
        for (int week = 0; week < 104; week += 1 + random.nextInt(3)) {
            PromptRequest request = randomRequest(random, MONDAY.plusWeeks(week), past);
            Prompt prompt = choosing.choose(request);

            assertThat(past)
                    .as("seed %d, week %d", seed.getCurrentRepetition(), week)
                    .noneMatch(p -> p.code().equals(prompt.code())
                            && p.week().plusDays(EIGHT_WEEKS).compareTo(request.week()) >= 0);
            past.add(new PastPrompt(prompt.code(), request.week()));
        }
    }

    @RepeatedTest(100)
    void the_same_request_has_the_same_answer_whatever_the_order_of_the_past(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<PastPrompt> past = randomPast(random);
        PromptRequest request = randomRequest(random, MONDAY, past);
        Prompt first = choosing.choose(request);
        Collections.shuffle(past, random);
        PromptRequest again =
                new PromptRequest(request.seed(), request.week(), request.stage(), request.competency(), past);

        assertThat(Choosing.from(PromptLibrary.bundled()).choose(again)).isEqualTo(first);
    }

    @RepeatedTest(100)
    void the_best_tier_that_has_a_rested_prompt_wins(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        PromptRequest request = randomRequest(random, MONDAY, randomPast(random));
        int best = library.all().stream()
                .filter(prompt -> rested(prompt, request))
                .mapToInt(prompt -> tier(prompt, request))
                .min()
                .orElseThrow();

        assertThat(tier(choosing.choose(request), request)).isEqualTo(best);
    }

    @Test
    void the_choice_is_known_beforehand_on_every_machine() {
        assertThat(IntStream.range(0, 4)
                        .mapToObj(week -> request(MONDAY.plusWeeks(week), Stage.WORKING, "deciding", List.of()))
                        .map(choosing::choose)
                        .map(Prompt::code))
                .containsExactly("hour-for-thinking", "no-right-answer", "views-you-heard", "the-day-you-said-no");
    }

    @ParameterizedTest
    @FieldSource("COMPETENCIES")
    void all_twelve_weeks_stay_with_the_competency_in_focus(String competency) {
        List<PastPrompt> past = new ArrayList<>();
        LocalDate end = MONDAY.plusWeeks(12).minusDays(1);
        for (int week = 0; week < 12; week++) {
            LocalDate now = MONDAY.plusWeeks(week);
            Prompt prompt = choosing.choose(request(now, Stage.at(MONDAY, end, now), competency, past));
            assertThat(prompt.competencies()).contains(competency);
            past.add(new PastPrompt(prompt.code(), now));
        }
        assertThat(past).extracting(PastPrompt::code).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("COMPETENCIES")
    void when_the_competency_is_used_up_another_prompt_of_the_stage_is_asked(String competency) {
        List<PastPrompt> past = asked(library.all().stream()
                .filter(prompt -> prompt.competencies().contains(competency))
                .toList());

        Prompt prompt = choosing.choose(request(MONDAY, Stage.WORKING, competency, past));

        assertThat(prompt.competencies()).doesNotContain(competency);
        assertThat(prompt.stage()).isEqualTo(Stage.WORKING);
    }

    @Test
    void when_the_stage_is_used_up_too_anything_rested_is_asked() {
        List<PastPrompt> past = asked(library.all().stream()
                .filter(p -> p.competencies().contains("deciding") || p.stage() == Stage.CLOSING)
                .toList());

        Prompt prompt = choosing.choose(request(MONDAY, Stage.CLOSING, "deciding", past));

        assertThat(prompt.stage()).isNotEqualTo(Stage.CLOSING);
    }

    @Test
    void when_everything_was_asked_within_eight_weeks_there_is_no_question_rather_than_the_same_again() {
        List<PastPrompt> past = asked(library.all());
        ChoosePrompt choose = new ChoosePrompt(library);

        assertThat(choose.choose(library.of(1), request(MONDAY, Stage.OPENING, "feedback", past)))
                .isEmpty();
        assertThat(choose.choose(library.of(1), request(MONDAY.plusWeeks(8), Stage.OPENING, "feedback", past)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-competency-of-their-own", "Deciding"})
    void a_competency_without_prompts_gets_one_of_the_stage(String competency) {
        assertThat(choosing.choose(request(MONDAY, Stage.CLOSING, competency, List.of()))
                        .stage())
                .isEqualTo(Stage.CLOSING);
    }

    @Test
    void without_an_objective_the_stage_alone_counts() {
        PromptRequest request = new PromptRequest("a", MONDAY, Stage.OPENING, Optional.empty(), List.of());

        assertThat(choosing.choose(request).stage()).isEqualTo(Stage.OPENING);
    }

    @RepeatedTest(50)
    void two_weeks_on_end_have_different_themes_while_the_tier_has_another(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        Prompt last = library.all().get(random.nextInt(library.all().size()));
        List<PastPrompt> past = List.of(new PastPrompt(last.code(), MONDAY.minusWeeks(1)));
        String competency = COMPETENCIES.get(random.nextInt(COMPETENCIES.size()));

        Prompt next = choosing.choose(request(MONDAY, Stage.WORKING, competency, past));

        assertThat(next.theme()).isNotEqualTo(last.theme());
    }

    @Test
    void within_a_tier_the_one_asked_longest_ago_comes_first() {
        List<Prompt> tier = library.all().stream()
                .filter(p -> p.competencies().contains("feedback") && p.stage() == Stage.WORKING)
                .toList();
        List<PastPrompt> past = new ArrayList<>();
        for (int i = 0; i < tier.size(); i++) {
            past.add(new PastPrompt(tier.get(i).code(), MONDAY.minusWeeks(30L + i)));
        }
        past.add(new PastPrompt("a-prompt-since-removed", MONDAY.minusWeeks(1)));

        assertThat(choosing.choose(request(MONDAY, Stage.WORKING, "feedback", past)))
                .isEqualTo(tier.get(tier.size() - 1));
    }

    @Test
    void colleagues_do_not_all_get_the_same_question() {
        Set<String> codes = new HashSet<>();
        for (int person = 0; person < 24; person++) {
            codes.add(choosing.choose(new PromptRequest(
                            "vega-2027 p" + person + "@vega.example",
                            MONDAY,
                            Stage.WORKING,
                            Optional.of("deciding"),
                            List.of()))
                    .code());
        }
        assertThat(codes).hasSizeGreaterThan(4);
    }

    private static PromptRequest request(LocalDate week, Stage stage, String competency, List<PastPrompt> past) {
        return new PromptRequest("vega-2027 a@vega.example", week, stage, Optional.of(competency), past);
    }

    private static List<PastPrompt> asked(List<Prompt> prompts) {
        List<PastPrompt> past = new ArrayList<>();
        prompts.forEach(prompt -> past.add(new PastPrompt(prompt.code(), MONDAY.minusWeeks(1))));
        return past;
    }

    private List<PastPrompt> randomPast(Random random) {
        List<PastPrompt> past = new ArrayList<>();
        for (int i = random.nextInt(55); i > 0; i--) {
            String code =
                    library.all().get(random.nextInt(library.all().size())).code();
            past.add(new PastPrompt(code, MONDAY.minusWeeks(1 + random.nextInt(20))));
        }
        return past;
    }

    private static PromptRequest randomRequest(Random random, LocalDate week, List<PastPrompt> past) {
        Stage stage = Stage.values()[random.nextInt(3)];
        int competency = random.nextInt(COMPETENCIES.size() + 1);
        return new PromptRequest(
                "seed " + random.nextInt(9),
                week,
                stage,
                competency == COMPETENCIES.size() ? Optional.empty() : Optional.of(COMPETENCIES.get(competency)),
                past);
    }

    private static boolean rested(Prompt prompt, PromptRequest request) {
        return request.past().stream()
                .noneMatch(past -> past.code().equals(prompt.code())
                        && !past.week().plusDays(EIGHT_WEEKS).isBefore(request.week()));
    }

    private static int tier(Prompt prompt, PromptRequest request) {
        boolean competency =
                request.competency().filter(prompt.competencies()::contains).isPresent();
        boolean stage = prompt.stage() == request.stage();
        return competency && stage ? 0 : competency ? 1 : stage ? 2 : 3;
    }

    /** What is chosen from the bundled prompts, where there is always one. */
    private record Choosing(ChoosePrompt choose, Repertoire repertoire) {
        static Choosing from(PromptLibrary library) {
            return new Choosing(new ChoosePrompt(library), library.of(1));
        }

        Prompt choose(PromptRequest request) {
            return choose.choose(repertoire, request).orElseThrow();
        }
    }
}
