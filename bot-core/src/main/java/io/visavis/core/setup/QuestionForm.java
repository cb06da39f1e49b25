package io.visavis.core.setup;

import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Input.Option;
import io.visavis.core.checkin.prompt.Prompt;
import io.visavis.core.checkin.prompt.Stage;
import io.visavis.core.checkin.prompt.Theme;
import io.visavis.core.checkin.prompt.Wording;
import io.visavis.core.setup.Questions.Trained;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The form in which a question is written, in both languages.
 *
 * @param trained the competencies that it may train; at least one
 */
record QuestionForm(Words words, List<Trained> trained) {

    /** Fields of which the first must be filled in. */
    static final List<String> COMPETENCIES = List.of("competency", "competency_2", "competency_3");

    static Map<String, String> values(Prompt prompt) {
        Map<String, String> values = new HashMap<>();
        List<String> competencies = List.copyOf(prompt.competencies());
        for (int i = 0; i < competencies.size(); i++) {
            values.put(COMPETENCIES.get(i), competencies.get(i));
        }
        values.put("question_theme", prompt.theme().code());
        values.put("question_stage", prompt.stage().code());
        for (Language language : Language.values()) {
            Wording wording = prompt.in(language);
            String end = "_" + language.code();
            values.put("title" + end, wording.title());
            values.put("what" + end, wording.what());
            values.put("so_what" + end, wording.soWhat());
            values.put("now_what" + end, wording.nowWhat());
        }
        return values;
    }

    Form form(String id, String context, Map<String, String> values) {
        SetupForms forms = new SetupForms(words);
        List<Input> inputs = new ArrayList<>();
        inputs.add(forms.choice("competency", competencies(), values));
        inputs.add(optional("competency_2", competencies(), values));
        if (values.containsKey("competency_3")) {
            // Such a one comes from a file
            inputs.add(optional("competency_3", competencies(), values));
        }
        inputs.add(forms.choice("question_theme", themes(), values));
        inputs.add(forms.choice("question_stage", stages(), values));
        for (Language language : Language.values()) {
            String end = "_" + language.code();
            inputs.add(part("title" + end, Wording.MAX_TITLE, values));
            inputs.add(part("what" + end, Wording.MAX_STEP, values));
            inputs.add(part("so_what" + end, Wording.MAX_STEP, values));
            inputs.add(part("now_what" + end, Wording.MAX_STEP, values));
        }
        return forms.form(id, inputs, context);
    }

    private Input part(String id, int longest, Map<String, String> values) {
        boolean title = longest == Wording.MAX_TITLE;
        return new Input.TextInput(id, words.say("setup.field." + id), null, !title, values.get(id), longest, true);
    }

    private Input optional(String id, List<Option> options, Map<String, String> values) {
        String initial = options.stream()
                .map(Option::value)
                .filter(value -> value.equals(values.get(id)))
                .findFirst()
                .orElse(null);
        return new Input.Choice(id, words.say("setup.field." + id), options, initial, false);
    }

    List<Option> competencies() {
        return trained.stream()
                .map(one -> new Option(one.code(), one.name().in(words.language())))
                .toList();
    }

    List<Option> themes() {
        return Stream.of(Theme.values())
                .map(theme -> new Option(theme.code(), words.say("setup.theme." + theme.code())))
                .toList();
    }

    List<Option> stages() {
        return Stream.of(Stage.values())
                .map(stage -> new Option(stage.code(), words.say("setup.stage." + stage.code())))
                .toList();
    }
}
