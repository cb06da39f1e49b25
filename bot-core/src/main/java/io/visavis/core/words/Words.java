package io.visavis.core.words;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One language's words. Patterns are ICU message formats with named arguments, in
 * {@code io/visavis/core/FEATURE/words_LANGUAGE.properties}; a key starts with its feature's name, as in
 * {@code status.title}.
 */
public final class Words {
    private static final Map<Language, Words> LOADED = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, Properties> features = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    private Words(Language language) {
        this.language = language;
    }

    public static Words in(Language language) {
        return LOADED.computeIfAbsent(language, Words::new);
    }

    public Language language() {
        return language;
    }

    /**
     * The text of a key. What runs from right to left is kept to itself within the sentence.
     *
     * @param arguments names and values in turn
     * @throws IllegalArgumentException when the key is not in the feature's words
     */
    public String say(String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(
                    (String) arguments[i],
                    arguments[i + 1] instanceof String text ? Isolated.of(text) : arguments[i + 1]);
        }
        MessageFormat pattern = patterns.computeIfAbsent(key, this::pattern);
        // ICU's formats keep state while they format
        return pattern.clone().format(named);
    }

    private MessageFormat pattern(String key) {
        String feature = key.substring(0, key.indexOf('.'));
        String text = features.computeIfAbsent(feature, this::load).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language.code());
        }
        return new MessageFormat(text, language.locale());
    }

    private Properties load(String feature) {
        String resource = "/io/visavis/core/%s/words_%s.properties".formatted(feature, language.code());
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no words at " + resource);
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as "Tuesday 26 January, 14:30" or "mardi 26 janvier, 14:30", in the zone of the moment given. */
    public String moment(ZonedDateTime at) {
        return day(at.toLocalDate()) + ", " + time(at.toLocalTime());
    }

    /** Such as "Tuesday 26 January", "mardi 26 janvier" or "lundi 1er février". */
    public String day(LocalDate day) {
        return format(day, "EEEE " + dayOfMonth(day) + " MMMM");
    }

    /** Such as "26 Jan", "26 janv." or "1er févr.". */
    public String shortDay(LocalDate day) {
        return format(day, dayOfMonth(day) + " MMM");
    }

    /** French counts the first of a month as the first, and the others as two, three. */
    private String dayOfMonth(LocalDate day) {
        return language == Language.FR && day.getDayOfMonth() == 1 ? "d'er'" : "d";
    }

    private String format(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
    }

    /** Such as "14:30". */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", language.locale()).format(time);
    }

    /** The one of two texts that is in this language. */
    public String pick(String english, String french) {
        return language == Language.FR ? french : english;
    }

    /** Names in a row: "A, B and C". Empty for none. */
    public String list(List<String> names) {
        List<String> each = names.stream().map(Isolated::of).toList();
        if (each.size() < 2) {
            return String.join("", each);
        }
        String last = each.get(each.size() - 1);
        return String.join(", ", each.subList(0, each.size() - 1)) + pick(" and ", " et ") + last;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Words words && words.language == language;
    }

    @Override
    public int hashCode() {
        return language.hashCode();
    }
}
