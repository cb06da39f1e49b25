package io.visavis.core.matching.pairing;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.matching.Wishes;
import io.visavis.core.matching.Wishes.Likeness;
import io.visavis.core.words.Bilingual;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What someone would like of the other side; a mentor also says what they are strong in.
 *
 * @param competencies names by id; empty for someone who is no mentor
 */
record WishesForm(long programmeId, Map<Long, Bilingual> competencies, Words words) {
    static final String ID = "matching.wishes";
    private static final String ANY = "any";
    private static final int STRENGTHS = 3;

    Form form(Map<String, String> values) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(likeness("function", values));
        inputs.add(likeness("site", values));
        if (!competencies.isEmpty()) {
            List<Input.Option> options = competencies.entrySet().stream()
                    .map(c -> new Input.Option(Long.toString(c.getKey()), name(c.getValue())))
                    .sorted(Comparator.comparing(Input.Option::label))
                    .toList();
            for (int i = 1; i <= STRENGTHS; i++) {
                String field = "strength" + i;
                inputs.add(new Input.Choice(
                        field, words.say("matching.wishes.strength", "nth", i), options, values.get(field), false));
            }
        }
        return new Form(
                ID,
                words.say("matching.wishes.title"),
                List.of(Block.Text.of(words.say("matching.wishes.intro"))),
                inputs,
                words.say("matching.wishes.submit"),
                words.say("matching.cancel"),
                Long.toString(programmeId));
    }

    private String name(Bilingual name) {
        return name.in(words.language());
    }

    private Input likeness(String field, Map<String, String> values) {
        List<Input.Option> options = Stream.of(ANY, "same", "other")
                .map(value -> new Input.Option(value, words.say("matching.wishes." + field + "." + value)))
                .toList();
        String label = words.say("matching.wishes." + field);
        return new Input.Choice(field, label, options, values.getOrDefault(field, ANY), true);
    }

    /** What someone said before, as the form holds it. */
    static Map<String, String> values(Preferences.Own own) {
        Map<String, String> values = new HashMap<>();
        put(values, "function", own.wishes().function());
        put(values, "site", own.wishes().site());
        for (int i = 0; i < Math.min(STRENGTHS, own.strengths().size()); i++) {
            values.put("strength" + (i + 1), Long.toString(own.strengths().get(i)));
        }
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable Likeness likeness) {
        if (likeness != null) {
            values.put(field, PairWords.code(likeness));
        }
    }

    /** What is wrong with the values, by field: what was never offered. */
    Map<String, String> errors(Map<String, String> values) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (String field : List.of("function", "site")) {
            if (!List.of(ANY, "same", "other").contains(values.getOrDefault(field, ""))) {
                errors.put(field, words.say("matching.wishes.choose"));
            }
        }
        for (int i = 1; i <= STRENGTHS; i++) {
            String value = values.getOrDefault("strength" + i, "");
            if (!value.isEmpty() && !competencies.containsKey(Subject.number(value))) {
                errors.put("strength" + i, words.say("matching.wishes.choose"));
            }
        }
        return errors;
    }

    static Wishes wishes(Map<String, String> values) {
        return new Wishes(likeness(values.get("function")), likeness(values.get("site")));
    }

    private static @Nullable Likeness likeness(@Nullable String value) {
        return "same".equals(value) ? Likeness.SAME : "other".equals(value) ? Likeness.OTHER : null;
    }

    static List<Long> strengths(Map<String, String> values) {
        Set<Long> chosen = new LinkedHashSet<>();
        for (int i = 1; i <= STRENGTHS; i++) {
            long id = Subject.number(values.getOrDefault("strength" + i, ""));
            if (id != 0) {
                chosen.add(id);
            }
        }
        return List.copyOf(chosen);
    }
}
