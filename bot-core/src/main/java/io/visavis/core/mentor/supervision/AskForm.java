package io.visavis.core.mentor.supervision;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.mentor.supervision.Requests.Supervisor;
import io.visavis.core.mentor.supervision.Requests.Theme;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The form in which a mentor asks a supervisor for time: choices alone, so that nothing of a manager's can be in it. */
final class AskForm {
    static final String ID = "mentor.supervision";
    private static final List<String> FIELDS = List.of("theme", "second", "third");

    private final List<Supervisor> supervisors;
    private final Words words;

    AskForm(List<Supervisor> supervisors, Words words) {
        this.supervisors = supervisors;
        this.words = words;
    }

    Form form(Map<String, String> values) {
        List<Input> inputs = new ArrayList<>();
        if (supervisors.size() > 1) {
            inputs.add(new Input.Choice(
                    "supervisor", words.say("mentor.ask.supervisor"), options(), values.get("supervisor"), true));
        }
        for (String field : FIELDS) {
            inputs.add(new Input.Choice(
                    field, words.say("mentor.ask." + field), themes(), values.get(field), field.equals("theme")));
        }
        inputs.add(new Input.Choice(
                "soon",
                words.say("mentor.ask.when"),
                Stream.of("soon", "group")
                        .map(when -> new Input.Option(when, words.say("mentor.ask." + when)))
                        .toList(),
                values.getOrDefault("soon", "group"),
                true));
        return new Form(
                ID,
                words.say("mentor.ask.form"),
                List.of(
                        Block.Text.of(words.say("mentor.ask.intro")),
                        new Block.Context(words.say("mentor.ask.readers"))),
                inputs,
                words.say("mentor.ask.submit"),
                words.say("mentor.form.cancel"),
                "");
    }

    private List<Input.Option> options() {
        return supervisors.stream()
                .map(supervisor -> new Input.Option(
                        key(supervisor),
                        words.say(
                                "mentor.ask.supervisor.of",
                                "name",
                                supervisor.name(),
                                "programme",
                                words.pick(supervisor.programmeEn(), supervisor.programmeFr()))))
                .toList();
    }

    private static String key(Supervisor supervisor) {
        return supervisor.programme() + ":" + supervisor.id();
    }

    private List<Input.Option> themes() {
        return Arrays.stream(Theme.values())
                .map(theme -> new Input.Option(theme.code(), words.say("mentor.theme." + theme.code())))
                .toList();
    }

    Map<String, String> errors(Map<String, String> values) {
        Map<String, String> errors = new HashMap<>();
        if (supervisor(values).isEmpty()) {
            errors.put("supervisor", words.say("mentor.error.choose"));
        }
        for (String field : FIELDS) {
            boolean asked = field.equals("theme") || values.containsKey(field);
            if (asked && Theme.of(values.get(field)).isEmpty()) {
                errors.put(field, words.say("mentor.error.choose"));
            }
        }
        String soon = values.getOrDefault("soon", "");
        if (!soon.equals("soon") && !soon.equals("group")) {
            errors.put("soon", words.say("mentor.error.choose"));
        }
        return errors;
    }

    /** The one chosen; the only one where there is no choice. */
    Optional<Supervisor> supervisor(Map<String, String> values) {
        return supervisors.stream()
                .filter(supervisor -> supervisors.size() == 1 || key(supervisor).equals(values.get("supervisor")))
                .findFirst();
    }

    /** Each once, in the order chosen. */
    static List<Theme> themes(Map<String, String> values) {
        return FIELDS.stream()
                .map(values::get)
                .map(Theme::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
