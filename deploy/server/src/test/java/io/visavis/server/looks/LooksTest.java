package io.visavis.server.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything in the {@link Gallery} looks as a person reviewed it, in the files beside this test's resources, and
 * keeps the rules of {@link LookRules}. {@code -Dlooks.rewrite=true} writes the files anew; what then differs in
 * version control is for review.
 */
class LooksTest {
    private static final Path FILES = Path.of("src", "test", "resources", "io", "visavis", "server", "looks");
    /** What the bot says of the platform itself, and where an error stands at one of two fields or below both. */
    private static final Set<String> TELLS_THE_PLATFORM = Set.of("join-form", "set-up-person", "dates-form-refused");

    private static final boolean REWRITE = Boolean.getBoolean("looks.rewrite");
    private static final Map<String, Map<String, Look>> SLACK = new TreeMap<>();
    private static final Map<String, Map<String, Look>> TEAMS = new TreeMap<>();

    @BeforeAll
    static void tell() {
        for (String language : List.of("en", "fr")) {
            SLACK.put(language, Story.told("slack", language));
            TEAMS.put(language, Story.told("teams", language));
        }
    }

    @AfterAll
    static void forget() {
        SLACK.clear();
        TEAMS.clear();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_case_looks_as_it_was_reviewed_and_no_file_is_left_over(String language) throws IOException {
        Path folder = FILES.resolve(language);
        Map<String, String> now = new TreeMap<>();
        names(language).forEach(name -> now.put(name + ".txt", file(language, name)));
        if (REWRITE) {
            rewrite(folder, now);
        }
        Map<String, String> reviewed = reviewed(folder);
        List<String> different = now.keySet().stream()
                .filter(name -> !now.get(name).equals(reviewed.get(name)))
                .toList();
        for (String name : different) {
            assertThat(now.get(name))
                    .as("%s/%s; if it is meant, write it anew with -Dlooks.rewrite=true and review it", folder, name)
                    .isEqualTo(reviewed.getOrDefault(name, ""));
        }
        assertThat(reviewed.keySet()).as("files without a case").isSubsetOf(now.keySet());
    }

    private static void rewrite(Path folder, Map<String, String> now) throws IOException {
        Files.createDirectories(folder);
        for (String old : reviewed(folder).keySet()) {
            Files.delete(folder.resolve(old));
        }
        for (Map.Entry<String, String> each : now.entrySet()) {
            Files.writeString(folder.resolve(each.getKey()), each.getValue());
        }
    }

    private static Map<String, String> reviewed(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    all.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return all;
    }

    /** One below the other where they differ, once where they do not. */
    private static String file(String language, String name) {
        Look slack = SLACK.get(language).get(name);
        Look teams = TEAMS.get(language).get(name);
        List<String> parts = new ArrayList<>();
        if (slack == null || teams == null) {
            Look only = slack == null ? teams : slack;
            parts.add(titled(slack == null ? "Teams alone" : "Slack alone", only.reviewed()));
        } else if (slack.reviewed().equals(teams.reviewed())) {
            parts.add(titled("Slack and Teams", slack.reviewed()));
        } else {
            parts.add(titled("Slack", slack.reviewed()));
            parts.add(titled("Teams", teams.reviewed()));
        }
        Look heard = slack == null ? teams : slack;
        if (!heard.aloud().isBlank()) {
            parts.add(titled("Read aloud", heard.reviewedAloud()));
        }
        return String.join("\n", parts);
    }

    private static String titled(String title, String text) {
        return "«« " + title + " »»\n" + text;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void both_platforms_say_the_same_words_in_the_same_order(String language, String name) {
        Look slack = SLACK.get(language).get(name);
        Look teams = TEAMS.get(language).get(name);
        if (name.endsWith("stranger")) {
            // Slack tells which language they speak, Teams does not: they are told in both
            assertThat(teams.said()).contains(slack.said());
        } else if (slack != null && teams != null && !TELLS_THE_PLATFORM.contains(name)) {
            assertThat(teams.said()).isEqualTo(slack.said());
            assertThat(spoken(teams)).isEqualTo(spoken(slack));
        }
    }

    /** Without the numbers of parts, of which a platform may need more than the other. */
    private static String spoken(Look look) {
        return look.aloud()
                .replaceAll("(?m)^\\d+/\\d+$", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothing_that_people_wrote_is_lost(String language, String name) {
        both(language, name).forEach(look -> assertThat(LookRules.lost(look)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whoever_listens_hears_every_word_and_figure_that_is_shown(String language, String name) {
        both(language, name).stream()
                .filter(look -> !look.aloud().isBlank())
                .forEach(look -> assertThat(LookRules.unheard(look)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void names_that_run_the_other_way_keep_to_themselves(String language, String name) {
        both(language, name).forEach(look -> assertThat(LookRules.leaking(look)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void french_is_set_with_non_breaking_spaces(String name) {
        both("fr", name).forEach(look -> assertThat(LookRules.illSet(look)).isEmpty());
    }

    static List<String> languages() {
        return List.of("en", "fr");
    }

    static Stream<String> names() {
        return names("fr").stream();
    }

    static Stream<Object[]> cases() {
        return languages().stream()
                .flatMap(language -> names(language).stream().map(name -> new Object[] {language, name}));
    }

    private static Set<String> names(String language) {
        Set<String> names = new LinkedHashSet<>(SLACK.get(language).keySet());
        names.addAll(TEAMS.get(language).keySet());
        return names;
    }

    private static List<Look> both(String language, String name) {
        return Stream.of(SLACK, TEAMS)
                .map(told -> told.get(language).get(name))
                .filter(Objects::nonNull)
                .toList();
    }
}
