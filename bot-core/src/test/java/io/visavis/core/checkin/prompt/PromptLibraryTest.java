package io.visavis.core.checkin.prompt;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visavis.core.words.Language;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PromptLibraryTest {
    static final List<String> COMPETENCIES = List.of(
            "deciding",
            "delegating",
            "feedback",
            "developing-people",
            "leading-change",
            "giving-direction",
            "cooperating",
            "self-management");

    private static final String GOOD = """
            prompts:
              - code: a-first-one
                competencies: [deciding]
                theme: team
                stage: working
                en: {title: One, what: "What?", so_what: "So what?", now_what: "Now what?"}
                fr: {title: Un, what: "Quoi ?", so_what: "Et alors ?", now_what: "Et puis ?"}
            """;

    private final PromptLibrary library = PromptLibrary.bundled();

    @Test
    void the_library_has_enough_prompts_and_tags_them_with_known_competencies_only() {
        assertThat(library.all()).hasSizeGreaterThanOrEqualTo(48);
        assertThat(library.all()).flatMap(Prompt::competencies).allMatch(COMPETENCIES::contains);
    }

    @Test
    void every_competency_has_five_prompts_and_one_at_each_stage() {
        for (String competency : COMPETENCIES) {
            List<Prompt> own = library.all().stream()
                    .filter(prompt -> prompt.competencies().contains(competency))
                    .toList();
            assertThat(own).as(competency).hasSizeGreaterThanOrEqualTo(5);
            assertThat(own).as(competency).extracting(Prompt::stage).contains(Stage.values());
        }
    }

    @Test
    void every_theme_has_eight_prompts() {
        Map<Theme, Long> themes = library.all().stream().collect(groupingBy(Prompt::theme, counting()));

        assertThat(themes)
                .containsOnlyKeys(Theme.values())
                .allSatisfy((theme, prompts) -> assertThat(prompts).isGreaterThanOrEqualTo(8));
    }

    @Test
    void the_stages_have_twelve_twenty_four_and_ten_prompts_at_least() {
        Map<Stage, Long> stages = library.all().stream().collect(groupingBy(Prompt::stage, counting()));

        assertThat(stages.get(Stage.OPENING)).isGreaterThanOrEqualTo(12);
        assertThat(stages.get(Stage.WORKING)).isGreaterThanOrEqualTo(24);
        assertThat(stages.get(Stage.CLOSING)).isGreaterThanOrEqualTo(10);
    }

    @Test
    void a_prompt_is_found_by_its_code_and_read_in_the_persons_language() {
        Prompt prompt = library.find("decision-that-cost-sleep").orElseThrow();

        assertThat(prompt.in(Language.FR)).isEqualTo(prompt.fr());
        assertThat(prompt.in(Language.EN)).isEqualTo(prompt.en());
        assertThat(library.find("no-such-code")).isEmpty();
    }

    @Test
    void a_good_file_is_read() {
        assertThat(read(GOOD).all()).extracting(Prompt::code).containsExactly("a-first-one");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("badFiles")
    void a_bad_file_is_refused_with_its_name_line_and_fix(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(BadPromptLibrary.class)
                .hasMessageStartingWith("mine.yaml line ")
                .hasMessageContaining(message);
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("", "line 1: expected the keys [prompts]"),
                Arguments.of("prompts: []", "line 1: there is no prompt"),
                Arguments.of("prompts: none", "line 1: expected a list"),
                Arguments.of("prompts: [", "line 1: not valid YAML"),
                Arguments.of("prompts: \u0007", "line 1: not valid YAML"),
                Arguments.of(GOOD.replace("theme: team", "theme: family"), "line 4: 'family' is not one of [decision,"),
                Arguments.of(GOOD.replace("stage: working", "mood: good"), "line 5: unknown key 'mood'"),
                Arguments.of(without("stage: working"), "line 2: the key 'stage' is missing"),
                Arguments.of(GOOD.replace("[deciding]", "[]"), "line 2: 'competencies' has 0 codes"),
                Arguments.of(GOOD.replace("[deciding]", "[[deciding]]"), "line 3: expected a text"),
                Arguments.of(GOOD.replace("a-first-one", "A first one"), "line 2: 'A first one' is no code"),
                Arguments.of(GOOD.replace("\"So what?\"", "\" \""), "line 6: 'so_what' is empty"),
                Arguments.of(GOOD.replace("Un,", "u".repeat(61) + ","), "line 7: 'title' has 61 characters"),
                Arguments.of(
                        GOOD.replace("theme: team", "theme: team\n    theme: team"),
                        "line 5: the key 'theme' stands twice"),
                Arguments.of(GOOD.replace("en: {", "en: !!java.io.File {"), "line 6: not valid YAML: Global tag"),
                Arguments.of(
                        GOOD + GOOD.substring(GOOD.indexOf('\n') + 1), "line 8: the code 'a-first-one' stands twice"));
    }

    private static String without(String words) {
        return String.join(
                "\n",
                Arrays.stream(GOOD.split("\n"))
                        .filter(line -> !line.contains(words))
                        .toList());
    }

    private static PromptLibrary read(String yaml) {
        return PromptLibrary.read("mine.yaml", new StringReader(yaml));
    }
}
