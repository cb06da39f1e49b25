package io.visavis.core.settings;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Platform;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of someone's settings.
 *
 * @param reminders whether they are reminded now
 * @param platforms on which they can be written to; one is no choice, and is not shown
 */
record SettingsForm(Person person, boolean reminders, Set<Platform> platforms) {
    static final String ID = "settings.change";
    static final String DAY = "day";
    static final String TIME = "time";
    static final String ZONE = "zone";
    static final String LANGUAGE = "language";
    static final String REMINDERS = "reminders";
    static final String PLATFORM = "platform";
    static final String ON = "on";
    static final String OFF = "off";

    /** @param values what was chosen before; what is missing stands as it is now */
    Form form(Map<String, String> values) {
        Words words = words();
        return new Form(
                ID,
                words.say("settings.title"),
                List.of(Block.Text.of(words.say("settings.intro"))),
                inputs(values),
                words.say("settings.submit"),
                words.say("settings.cancel"),
                "");
    }

    private List<Input> inputs(Map<String, String> values) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(choice(DAY, QuestionTimes.days(words()), values, null));
        inputs.add(choice(TIME, QuestionTimes.times(person, null), values, null));
        inputs.add(choice(ZONE, zones(), values, person.zone().getId()));
        inputs.add(choice(
                LANGUAGE, QuestionTimes.languages(), values, person.language().code()));
        inputs.add(choice(REMINDERS, onOrOff(), values, reminders ? ON : OFF));
        if (platforms.size() > 1 || values.containsKey(PLATFORM)) {
            inputs.add(choice(PLATFORM, places(), values, person.platform().code()));
        }
        return inputs;
    }

    private Input choice(
            String field, List<Input.Option> options, Map<String, String> values, @Nullable String present) {
        String initial = values.getOrDefault(field, present);
        return new Input.Choice(field, words().say("settings." + field), options, initial, present != null);
    }

    /** The one that holds, then the others of their country. */
    private List<Input.Option> zones() {
        Set<String> zones = new LinkedHashSet<>();
        zones.add(person.zone().getId());
        zones.addAll(Zones.ofCountry(person.region()));
        return zones.stream().map(zone -> new Input.Option(zone, zone)).toList();
    }

    private List<Input.Option> onOrOff() {
        return List.of(
                new Input.Option(ON, words().say("settings.reminders.on")),
                new Input.Option(OFF, words().say("settings.reminders.off")));
    }

    /** The one that holds stays on offer even where it reaches them no more. */
    private List<Input.Option> places() {
        return Stream.concat(Stream.of(person.platform()), platforms.stream())
                .distinct()
                .sorted()
                .map(platform -> new Input.Option(platform.code(), platform.label()))
                .toList();
    }

    /** Day and hour go together; whatever is given must be among what is offered: a form may come back with anything. */
    Map<String, String> errors(Map<String, String> values) {
        Words words = words();
        Map<String, String> errors = new HashMap<>();
        boolean moves = values.containsKey(DAY) || values.containsKey(TIME);
        for (Input input : inputs(values)) {
            Input.Choice choice = (Input.Choice) input;
            boolean ofQuestion = List.of(DAY, TIME).contains(choice.id());
            if ((values.containsKey(choice.id()) || (ofQuestion && moves)) && !offers(choice, values)) {
                errors.put(
                        choice.id(), words.say(ofQuestion ? "settings.error." + choice.id() : "settings.error.choice"));
            }
        }
        return errors;
    }

    private static boolean offers(Input.Choice choice, Map<String, String> values) {
        return choice.options().stream().anyMatch(option -> option.value().equals(values.get(choice.id())));
    }

    private Words words() {
        return Words.in(person.language());
    }
}
