package io.visavis.core.objective;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.objective.Objective.Named;
import io.visavis.core.objective.Objective.Wording;
import io.visavis.core.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first step of writing an objective: what it is, what it serves, how it is seen. */
final class WordingForm {
    static final String ID = "objective.write";
    private static final Map<String, Integer> MOST = Map.of("title", 200, "aspiration", 500, "indicator", 300);
    private static final List<String> WEIGHTS = List.of("1", "2", "3");

    private final Objectives.Frame frame;
    private final Words words;
    private final String context;

    /** @param context of the enrolment, and of the objective and its version where one is revised */
    WordingForm(Objectives.Frame frame, Words words, String context) {
        this.frame = frame;
        this.words = words;
        this.context = context;
    }

    static Map<String, String> values(Wording wording) {
        Map<String, String> values = new HashMap<>();
        values.put("title", wording.title());
        values.put("aspiration", wording.aspiration());
        values.put("theme", Long.toString(wording.theme().id()));
        values.put("competency", Long.toString(wording.competency().id()));
        values.put("weight", Integer.toString(wording.weight()));
        String indicator = wording.indicator();
        if (indicator != null) {
            values.put("indicator", indicator);
        }
        return values;
    }

    Form form(Map<String, String> values) {
        return new Form(
                ID,
                words.say("objective.form.heading"),
                List.of(Block.Text.of(words.say("objective.form.intro"))),
                List.of(
                        text("title", false, values, true),
                        text("aspiration", true, values, true),
                        choice("theme", frame.themes(), values),
                        choice("competency", frame.competencies(), values),
                        text("indicator", true, values, false),
                        weight(values)),
                words.say("objective.form.submit"),
                words.say("objective.form.cancel"),
                context);
    }

    private Input text(String id, boolean multiline, Map<String, String> values, boolean required) {
        return new Input.TextInput(
                id,
                words.say("objective.form." + id),
                words.say("objective.form." + id + ".hint"),
                multiline,
                values.get(id),
                most(id),
                required);
    }

    private static int most(String id) {
        return MOST.getOrDefault(id, 0);
    }

    private Input choice(String id, List<Named> named, Map<String, String> values) {
        List<Input.Option> options = named.stream()
                .map(one -> new Input.Option(Long.toString(one.id()), one.name(words)))
                .toList();
        return new Input.Choice(id, words.say("objective.form." + id), options, values.get(id), true);
    }

    private Input weight(Map<String, String> values) {
        List<Input.Option> options = WEIGHTS.stream()
                .map(weight -> new Input.Option(weight, words.say("objective.form.weight." + weight)))
                .toList();
        return new Input.Choice(
                "weight", words.say("objective.form.weight"), options, values.getOrDefault("weight", "1"), true);
    }

    /** What is wrong with the values, by field. */
    Map<String, String> errors(Map<String, String> values) {
        Map<String, String> errors = new HashMap<>();
        for (String id : List.of("title", "aspiration")) {
            if (values.getOrDefault(id, "").isBlank()) {
                errors.put(id, words.say("objective.error." + id));
            }
        }
        MOST.forEach((id, most) -> {
            if (values.getOrDefault(id, "").strip().length() > most) {
                errors.put(id, words.say("objective.error.too_long", "max", most));
            }
        });
        chosen(frame.themes(), values.get("theme"), "theme", errors);
        chosen(frame.competencies(), values.get("competency"), "competency", errors);
        if (!WEIGHTS.contains(values.getOrDefault("weight", "1"))) {
            errors.put("weight", words.say("objective.error.choice"));
        }
        return errors;
    }

    private void chosen(List<Named> offered, @Nullable String id, String field, Map<String, String> errors) {
        if (find(offered, id).isEmpty()) {
            errors.put(field, words.say("objective.error." + field));
        }
    }

    private static Optional<Named> find(List<Named> offered, @Nullable String id) {
        return offered.stream()
                .filter(one -> Long.toString(one.id()).equals(id))
                .findFirst();
    }

    /** What was entered, once nothing is wrong with it. */
    Wording wording(Map<String, String> values, Levels levels) {
        return new Wording(
                values.getOrDefault("title", "").strip(),
                values.getOrDefault("aspiration", "").strip(),
                find(frame.themes(), values.get("theme")).orElseThrow(),
                find(frame.competencies(), values.get("competency")).orElseThrow(),
                Stream.ofNullable(values.get("indicator"))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(null),
                Integer.parseInt(values.getOrDefault("weight", "1")),
                levels);
    }
}
