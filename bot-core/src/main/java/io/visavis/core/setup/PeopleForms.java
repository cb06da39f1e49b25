package io.visavis.core.setup;

import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Input.Option;
import io.visavis.core.people.Memberships.Role;
import io.visavis.core.people.Person;
import io.visavis.core.setup.Participants.Organisation;
import io.visavis.core.setup.Participants.Participant;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The forms in which people are added, looked up and changed. */
record PeopleForms(Words words) {
    private static final int EMAIL_LENGTH = 254;
    private static final int SHORT = 60;

    Form find(long programme, Map<String, String> values) {
        return new SetupForms(words).form(PersonCard.FIND, who(values), Long.toString(programme));
    }

    Form add(long programme, List<Organisation> organisations, Map<String, String> values) {
        List<Input> inputs = new ArrayList<>(who(values));
        SetupForms forms = new SetupForms(words);
        inputs.add(forms.choice("role", roles(), values));
        if (organisations.size() > 1) {
            inputs.add(forms.choice("organisation", options(organisations), values));
        }
        inputs.add(line("name", "setup.name.hint", values, 120, false));
        return forms.form(PersonCard.ADD, inputs, Long.toString(programme));
    }

    private List<Input> who(Map<String, String> values) {
        return List.of(
                new Input.Person("who", words.say("setup.field.who"), false),
                line("email", "setup.email.hint", values, EMAIL_LENGTH, false));
    }

    private Input line(String id, String hint, Map<String, String> values, int longest, boolean required) {
        String label = words.say("setup.field." + id);
        return new Input.TextInput(id, label, words.say(hint), false, values.get(id), longest, required);
    }

    /** Someone to turn to outside the hierarchy is named by the programme's file, which can see who reports to whom. */
    List<Option> roles() {
        return Stream.of(Role.values())
                .filter(role -> role != Role.REFERENT)
                .map(role -> new Option(PersonCard.code(role), words.say("setup.role." + PersonCard.code(role))))
                .toList();
    }

    static List<Option> options(List<Organisation> organisations) {
        return organisations.stream()
                .map(one -> new Option(Long.toString(one.id()), one.name()))
                .toList();
    }

    static List<Option> languages() {
        return Stream.of(Language.values())
                .map(language -> new Option(language.code(), PersonCard.language(language.code())))
                .toList();
    }

    static Map<String, String> values(Participant participant) {
        Person person = participant.person();
        Map<String, String> values = new HashMap<>();
        values.put("name", person.name());
        values.put("language", person.language().code());
        values.put("zone", person.zone().getId());
        values.put("region", person.region());
        values.put("work_start", person.workStart().toString());
        values.put("work_end", person.workEnd().toString());
        String manager = participant.managerEmail();
        if (manager != null) {
            values.put("email", manager);
        }
        return values;
    }

    Form person(String context, Map<String, String> values) {
        SetupForms forms = new SetupForms(words);
        List<Input> inputs = List.of(
                forms.text("name", values, true),
                forms.choice("language", languages(), values),
                line("zone", "setup.zone.hint", values, SHORT, true),
                line("region", "setup.region.hint", values, SHORT, true),
                line("work_start", "setup.hours.hint", values, SHORT, true),
                line("work_end", "setup.hours.hint", values, SHORT, true),
                new Input.Person("who", words.say("setup.field.manager"), false),
                new Input.TextInput(
                        "email",
                        words.say("setup.field.manager_email"),
                        words.say("setup.manager.hint"),
                        false,
                        values.get("email"),
                        EMAIL_LENGTH,
                        false));
        return forms.form(PersonCard.PERSON, inputs, context);
    }

    Form rest(String context, Map<String, String> values) {
        SetupForms forms = new SetupForms(words);
        return forms.form(PersonCard.REST, List.of(forms.day("until", values)), context);
    }
}
