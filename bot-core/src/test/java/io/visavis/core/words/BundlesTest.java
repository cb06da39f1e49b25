package io.visavis.core.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the words of every feature. */
class BundlesTest {
    /** An apostrophe here would make ICU print the argument's name instead of its value. */
    private static final Pattern QUOTED_ARGUMENT = Pattern.compile("'[{}]");

    /** Every {@code io/visavis/core/FEATURE} that has words. */
    static List<String> features() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.walk(root(), 2)) {
            return files.filter(f -> f.getFileName().toString().matches("words_.*\\.properties"))
                    .map(f -> f.getParent().getFileName().toString())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void both_languages_say_the_same_things_with_the_same_arguments(String feature) throws Exception {
        Map<String, String> english = bundle(feature, Language.EN);
        Map<String, String> french = bundle(feature, Language.FR);

        assertThat(french.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allSatisfy(key -> assertThat(key).startsWith(feature + "."));
        for (String key : english.keySet()) {
            assertThat(arguments(french.get(key)).keySet())
                    .as(key)
                    .isEqualTo(arguments(english.get(key)).keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void every_pattern_can_be_said(String feature) throws Exception {
        for (Language language : Language.values()) {
            for (Map.Entry<String, String> entry : bundle(feature, language).entrySet()) {
                String key = language.code() + " " + entry.getKey();
                assertThat(entry.getValue()).as(key).isNotBlank().doesNotContainPattern(QUOTED_ARGUMENT);
                for (Object[] sample : samples(arguments(entry.getValue()))) {
                    assertThatCode(() -> Words.in(language).say(entry.getKey(), sample))
                            .as(key)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void french_marks_keep_their_non_breaking_space(String feature) throws Exception {
        bundle(feature, Language.FR)
                .forEach((key, text) ->
                        assertThat(FrenchSpaces.wrongIn(text)).as(key).isEmpty());
    }

    private static Path root() throws URISyntaxException {
        Path classes = Path.of(
                Words.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return classes.resolve("io/visavis/core");
    }

    private static Map<String, String> bundle(String feature, Language language) throws Exception {
        Map<String, String> words = new TreeMap<>();
        Path file = root().resolve(feature).resolve("words_" + language.code() + ".properties");
        try (Reader in = Files.newBufferedReader(file)) {
            new Properties() {
                @Override
                public Object put(Object key, Object value) {
                    assertThat(words.put((String) key, (String) value))
                            .as("%s stands twice in %s", key, file)
                            .isNull();
                    return value;
                }
            }.load(in);
        }
        return words;
    }

    /** The arguments of a pattern; those that select among texts with their choices, the others with none. */
    private static Map<String, Set<String>> arguments(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Map<String, Set<String>> arguments = new TreeMap<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            if (part.getType() == Part.Type.ARG_NAME) {
                Set<String> choices = arguments.computeIfAbsent(parsed.getSubstring(part), n -> new TreeSet<>());
                choices.addAll(choices(parsed, i - 1));
            }
        }
        return arguments;
    }

    private static Set<String> choices(MessagePattern parsed, int start) {
        Set<String> choices = new TreeSet<>();
        if (parsed.getPart(start).getArgType() == ArgType.SELECT) {
            for (int i = start + 2; i < parsed.getLimitPartIndex(start); i++) {
                Part part = parsed.getPart(i);
                if (part.getType() == Part.Type.ARG_SELECTOR) {
                    choices.add(parsed.getSubstring(part));
                    i = parsed.getLimitPartIndex(i + 1);
                }
            }
        }
        return choices;
    }

    /** Names and values in turn, such that every plural form and every choice is met. Numbers stand for texts too. */
    private static List<Object[]> samples(Map<String, Set<String>> arguments) {
        List<Object[]> samples = new ArrayList<>();
        for (int n : new int[] {0, 1, 2, 5, 1_000_000}) {
            int longest = arguments.values().stream().mapToInt(Set::size).max().orElse(0);
            for (int choice = 0; choice < Math.max(1, longest); choice++) {
                Map<String, Object> sample = new HashMap<>();
                for (Map.Entry<String, Set<String>> argument : arguments.entrySet()) {
                    List<String> choices = List.copyOf(argument.getValue());
                    sample.put(argument.getKey(), choices.isEmpty() ? n : choices.get(choice % choices.size()));
                }
                samples.add(sample.entrySet().stream()
                        .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                        .toArray());
            }
        }
        return samples;
    }
}
