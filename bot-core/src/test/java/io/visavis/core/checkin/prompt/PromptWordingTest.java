package io.visavis.core.checkin.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words themselves: what a copy editor would send back. */
class PromptWordingTest {
    /** A high mark without a non-breaking space before it; « and » without one inside. */
    private static final Pattern FRENCH_SPACING_FAULT = Pattern.compile("[^\u00A0\u202F][?!:;»]|«[^\u00A0\u202F]");

    private static final Pattern FAMILIAR_FORM = Pattern.compile(
            "\\b(tu|te|toi|ton|ta|tes)\\b|\\bt’", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PERSON_ASKED_FOR = Pattern.compile(
            "(^|[.?!] )(Who|Whom|Whose|Qui|À qui|De qui|Avec qui)\\b|\\b(à|avec|chez) qui\\b|whom\\b",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SCORING = Pattern.compile(
            "\\b(rate|score|grade|rank|noter de|notez de|classez|évaluez|best performer|worst|pire|meilleur)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private final List<Prompt> prompts = PromptLibrary.bundled().all();

    @Test
    void french_has_a_non_breaking_space_where_its_typography_asks_for_one() {
        assertThat(in(texts(Prompt::fr), FRENCH_SPACING_FAULT)).isEmpty();
    }

    @Test
    void the_spacing_rule_catches_a_plain_space_and_no_space() {
        assertThat(in(List.of("Quoi ?", "Quoi?", "Ceci : cela", "« Bien »", "Bien\u00A0»"), FRENCH_SPACING_FAULT))
                .hasSize(4);
    }

    @Test
    void english_has_no_space_before_its_marks() {
        assertThat(in(texts(Prompt::en), Pattern.compile("[\\s\u00A0\u202F][?!:;.,]")))
                .isEmpty();
    }

    @Test
    void apostrophes_are_curly_and_spaces_single() {
        assertThat(in(bothLanguages(), Pattern.compile("['\"]|\\s\\s|^\\s|\\s$")))
                .isEmpty();
    }

    @Test
    void the_reader_is_never_addressed_as_tu() {
        assertThat(in(texts(Prompt::fr), FAMILIAR_FORM)).isEmpty();
    }

    @Test
    void nobody_is_asked_to_name_or_to_grade_a_person() {
        assertThat(in(bothLanguages(), PERSON_ASKED_FOR)).isEmpty();
        assertThat(in(bothLanguages(), SCORING)).isEmpty();
    }

    @Test
    void every_step_is_one_or_two_sentences() {
        assertThat(steps(Prompt::en))
                .allSatisfy(step -> assertThat(sentences(step)).isBetween(1L, 2L));
        assertThat(steps(Prompt::fr))
                .allSatisfy(step -> assertThat(sentences(step)).isBetween(1L, 2L));
    }

    @Test
    void the_first_step_stands_in_the_past_week_or_in_what_is_under_way() {
        assertThat(prompts).allMatch(prompt -> prompt.en().what().matches("(?s).*\\b(week|week’s|Friday)\\b.*"));
        assertThat(prompts).allMatch(prompt -> prompt.fr().what().matches("(?s).*\\b(semaine|vendredi)\\b.*"));
    }

    @Test
    void no_two_prompts_are_alike() {
        for (Function<Prompt, Wording> language : languages()) {
            List<String> texts = texts(language);
            assertThat(texts).doesNotHaveDuplicates();
            assertThat(closestPair(language)).as("share of words in common").isLessThan(0.5);
        }
    }

    private double closestPair(Function<Prompt, Wording> language) {
        List<Set<String>> words =
                prompts.stream().map(p -> words(language.apply(p))).toList();
        double closest = 0;
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < i; j++) {
                closest = Math.max(closest, jaccard(words.get(i), words.get(j)));
            }
        }
        return closest;
    }

    private static Set<String> words(Wording wording) {
        return Arrays.stream((wording.title() + ' ' + String.join(" ", wording.steps()))
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}]+"))
                .filter(word -> word.length() > 3)
                .collect(Collectors.toSet());
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return (double) common.size() / (one.size() + other.size() - common.size());
    }

    private static long sentences(String step) {
        return Pattern.compile("[.?!…](?=[\\s”]|$)")
                .matcher(step.replace(" … ", " ").replace("…”", ""))
                .results()
                .count();
    }

    private static List<Function<Prompt, Wording>> languages() {
        return List.of(Prompt::en, Prompt::fr);
    }

    private static List<String> in(List<String> texts, Pattern fault) {
        return texts.stream().filter(text -> fault.matcher(text).find()).toList();
    }

    private List<String> bothLanguages() {
        return Stream.concat(texts(Prompt::en).stream(), texts(Prompt::fr).stream())
                .toList();
    }

    private List<String> texts(Function<Prompt, Wording> language) {
        List<String> texts = new ArrayList<>(steps(language));
        prompts.forEach(prompt -> texts.add(language.apply(prompt).title()));
        return texts;
    }

    private List<String> steps(Function<Prompt, Wording> language) {
        return prompts.stream().flatMap(p -> language.apply(p).steps().stream()).toList();
    }
}
