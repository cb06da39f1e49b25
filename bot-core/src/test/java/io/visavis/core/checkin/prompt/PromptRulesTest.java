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

/** What directors and managers have a say in. */
class PromptRulesTest {
    private static final LocalDate MONDAY = LocalDate.parse("2027-03-01");
    private static final Wording WORDS = new Wording("Title", "What?", "So what?", "Now what?");

    private final PromptLibrary library = PromptLibrary.bundled();
    private final ChoosePrompt choose = new ChoosePrompt(library);

    @RepeatedTest(300)
    void whatever_is_offered_ordered_and_found_good_none_comes_back_within_eight_weeks(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        List<Opinion> opinions = new ArrayList<>();
        List<PastPrompt> past = new ArrayList<>();
        for (int week = 0; week < 60; week++) {
            LocalDate monday = MONDAY.plusWeeks(week);
            Repertoire repertoire = randomRepertoire(random);
            Optional<Prompt> prompt =
                    choose.choose(repertoire, request(monday, Stage.values()[week % 3], past, opinions));

            assertThat(prompt.isPresent())
                    .as("seed %d, week %d: asked whenever something has rested", info.getCurrentRepetition(), week)
                    .isEqualTo(repertoire.offered().stream().anyMatch(one -> rested(one, monday, past)));
            prompt.ifPresent(asked -> {
                assertThat(rested(asked, monday, past))
                        .as("seed %d: %s", info.getCurrentRepetition(), asked.code())
                        .isTrue();
                assertThat(repertoire.offered()).contains(asked);
                past.add(new PastPrompt(asked.code(), monday));
                opinions.add(new Opinion(asked.code(), monday, random.nextBoolean()));
            });
        }
    }

    @RepeatedTest(50)
    void nine_questions_are_enough_to_ask_one_every_week(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        List<Prompt> some = new ArrayList<>(library.all());
        Collections.shuffle(some, random);
        Repertoire nine = new Repertoire(some.subList(0, Repertoire.LEAST), List.of());
        List<PastPrompt> past = new ArrayList<>();
        for (int week = 0; week < 104; week++) {
            Optional<Prompt> prompt = choose.choose(
                    nine, request(MONDAY.plusWeeks(week), Stage.values()[random.nextInt(3)], past, List.of()));
            assertThat(prompt).as("week %d", week).isPresent();
            past.add(new PastPrompt(prompt.orElseThrow().code(), MONDAY.plusWeeks(week)));
        }
    }

    @Test
    void of_too_few_left_the_one_that_has_rested_comes_and_else_none() {
        List<Prompt> two = library.all().subList(0, 2);
        Repertoire repertoire = new Repertoire(two, List.of());
        List<PastPrompt> past = List.of(
                new PastPrompt(two.get(0).code(), MONDAY.minusWeeks(9)),
                new PastPrompt(two.get(1).code(), MONDAY.minusWeeks(8)));

        assertThat(choose.choose(repertoire, request(MONDAY, Stage.WORKING, past, List.of())))
                .contains(two.get(0));
        assertThat(choose.choose(repertoire, request(MONDAY.minusWeeks(1), Stage.WORKING, past, List.of())))
                .isEmpty();
    }

    @Test
    void what_is_asked_first_comes_in_its_order_once_and_while_its_stage_lasts() {
        Prompt late = own("late", Stage.CLOSING, Theme.TEAM, "feedback");
        Prompt two = own("two", Stage.WORKING, Theme.TEAM, "feedback");
        Prompt one = own("one", Stage.WORKING, Theme.TEAM, "feedback");
        List<Prompt> offered = new ArrayList<>(library.all());
        offered.addAll(List.of(late, two, one));
        Repertoire repertoire = new Repertoire(offered, List.of(one.code(), late.code(), two.code()));
        List<PastPrompt> past = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (int week = 0; week < 4; week++) {
            Stage stage = week < 3 ? Stage.WORKING : Stage.CLOSING;
            Prompt prompt = choose.choose(repertoire, request(MONDAY.plusWeeks(week), stage, past, List.of()))
                    .orElseThrow();
            past.add(new PastPrompt(prompt.code(), MONDAY.plusWeeks(week)));
            codes.add(prompt.code());
        }

        assertThat(codes.subList(0, 2)).containsExactly(one.code(), two.code());
        assertThat(codes.get(2)).doesNotContain(":");
        assertThat(codes.get(3)).isEqualTo(late.code());
        assertThat(choose.choose(repertoire, request(MONDAY.plusWeeks(30), Stage.WORKING, past, List.of()))
                        .orElseThrow())
                .as("once and no more, though it has rested")
                .isNotIn(one, two);
    }

    @Test
    void what_was_found_good_brings_its_theme_forward_and_what_was_not_puts_it_back() {
        Prompt team = own("team", Stage.WORKING, Theme.TEAM, "delegating");
        Prompt alone = own("alone", Stage.WORKING, Theme.ISOLATION, "cooperating");
        PromptLibrary own = library.with(new Fixed(List.of(team, alone)));
        ChoosePrompt choosing = new ChoosePrompt(own);
        Prompt asked = of(Theme.TEAM, "feedback");
        Prompt other = of(Theme.ISOLATION, "feedback");
        Repertoire both = new Repertoire(List.of(team, alone), List.of());

        assertThat(choosing.choose(both, told(new Opinion(asked.code(), MONDAY.minusWeeks(30), true))))
                .contains(team);
        assertThat(choosing.choose(both, told(new Opinion(asked.code(), MONDAY.minusWeeks(30), false))))
                .contains(alone);
        assertThat(choosing.choose(both, told(new Opinion(other.code(), MONDAY.minusWeeks(30), true))))
                .contains(alone);
        assertThat(choosing.choose(both, told(new Opinion("gone-long-since", MONDAY.minusWeeks(30), true))))
                .isEqualTo(choosing.choose(both, told()));
    }

    @Test
    void opinions_move_what_is_nearly_even_and_never_the_objective_in_focus_at_its_stage() {
        Prompt focus = own("focus", Stage.WORKING, Theme.TEAM, "deciding");
        Prompt liked = own("liked", Stage.WORKING, Theme.ISOLATION, "cooperating");
        Prompt ofStage = own("of-stage", Stage.WORKING, Theme.TEAM, "delegating");
        Prompt likedLater = own("liked-later", Stage.CLOSING, Theme.ISOLATION, "cooperating");
        List<Opinion> opinions = List.of(
                new Opinion(focus.code(), MONDAY.minusWeeks(20), false),
                new Opinion(liked.code(), MONDAY.minusWeeks(21), true),
                new Opinion(ofStage.code(), MONDAY.minusWeeks(22), false),
                new Opinion(likedLater.code(), MONDAY.minusWeeks(23), true));
        ChoosePrompt choosing = new ChoosePrompt(library.with(new Fixed(List.of(focus, liked, ofStage, likedLater))));
        PromptRequest request =
                new PromptRequest("a", MONDAY, Stage.WORKING, Optional.of("deciding"), List.of(), opinions);

        assertThat(choosing.choose(new Repertoire(List.of(liked, focus), List.of()), request))
                .as("8 + 4 − 3 against 4 + 3")
                .contains(focus);
        assertThat(choosing.choose(new Repertoire(List.of(ofStage, likedLater), List.of()), request))
                .as("4 − 3 against 0 + 3")
                .contains(likedLater);
    }

    @Test
    void a_theme_of_the_last_four_weeks_waits_though_it_was_not_the_last() {
        Prompt team = own("team", Stage.WORKING, Theme.TEAM, "delegating");
        Prompt alone = own("alone", Stage.WORKING, Theme.ISOLATION, "delegating");
        Repertoire both = new Repertoire(List.of(team, alone), List.of());
        PastPrompt last = new PastPrompt(of(Theme.DECISION, "deciding").code(), MONDAY.minusWeeks(1));

        for (Prompt recent : List.of(team, alone)) {
            Prompt alike = of(recent.theme(), "feedback");
            List<PastPrompt> past = List.of(last, new PastPrompt(alike.code(), MONDAY.minusWeeks(3)));
            assertThat(choose.choose(both, request(MONDAY, Stage.WORKING, past, List.of())))
                    .contains(recent.equals(team) ? alone : team);
        }
    }

    @Test
    void usefulness_stays_within_its_bounds_and_the_latest_count() {
        List<Opinion> many = IntStream.range(0, 30)
                .mapToObj(i -> new Opinion(library.all().get(i).code(), MONDAY.minusWeeks(40L - i), i < 15))
                .toList();
        Usefulness usefulness = new Usefulness(many, library::find);

        assertThat(library.all())
                .allSatisfy(prompt -> assertThat(usefulness.of(prompt)).isBetween(-Usefulness.MOST, 0));
        assertThat(usefulness.of(library.all().get(29))).isEqualTo(-Usefulness.MOST);
    }

    private PromptRequest told(Opinion... opinions) {
        return request(MONDAY, Stage.WORKING, List.of(), List.of(opinions));
    }

    private static PromptRequest request(LocalDate week, Stage stage, List<PastPrompt> past, List<Opinion> opinions) {
        return new PromptRequest("vega-2027/a@vega.example", week, stage, Optional.empty(), past, opinions);
    }

    private static Prompt own(String code, Stage stage, Theme theme, String competency) {
        return new Prompt(Prompt.own("vega-2027", code), Set.of(competency), theme, stage, WORDS, WORDS);
    }

    private Prompt of(Theme theme, String competency) {
        return library.all().stream()
                .filter(prompt -> prompt.theme() == theme
                        && prompt.competencies().contains(competency)
                        && !prompt.competencies().contains("delegating")
                        && !prompt.competencies().contains("cooperating"))
                .findFirst()
                .orElseThrow();
    }

    private Repertoire randomRepertoire(Random random) {
        List<Prompt> offered = new ArrayList<>(library.all());
        Collections.shuffle(offered, random);
        List<Prompt> some = offered.subList(0, 4 + random.nextInt(20));
        return new Repertoire(
                some, some.stream().map(Prompt::code).limit(random.nextInt(5)).toList());
    }

    private static boolean rested(Prompt prompt, LocalDate week, List<PastPrompt> past) {
        return past.stream()
                .filter(asked -> asked.code().equals(prompt.code()))
                .allMatch(asked -> asked.week().plusWeeks(9).compareTo(week) <= 0);
    }

    private record Fixed(List<Prompt> own) implements OwnPrompts {
        @Override
        public Optional<Prompt> find(String code) {
            return own.stream().filter(one -> one.code().equals(code)).findFirst();
        }

        @Override
        public Decided decided(long programmeId) {
            return new Decided(own, List.of(), new HashSet<>());
        }
    }
}
