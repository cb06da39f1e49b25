package io.visavis.core.onboarding;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.onboarding.Participation.QuestionTime;
import io.visavis.core.people.Person;
import io.visavis.core.settings.QuestionTimes;
import io.visavis.core.settings.Zones;
import io.visavis.core.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The form whose sending is the consent: language, zone and, for a manager, the day and hour of their question. */
final class JoinForm {
    private final Participation participation;
    private final Person person;
    private final Words words;
    private final Optional<ZoneId> detected;

    /** @param detected the zone in which the platform says that the person is; empty where it does not say */
    JoinForm(Participation participation, Person person, Optional<ZoneId> detected) {
        this.participation = participation;
        this.person = person;
        this.words = Words.in(person.language());
        this.detected = detected;
    }

    Form form(Map<String, String> values) {
        String role = participation.role().name().toLowerCase(Locale.ROOT);
        return new Form(
                FirstContactCards.JOIN,
                words.say("onboarding.form.title"),
                List.of(
                        Block.Text.of(words.say("onboarding.form.consent." + role)),
                        Block.Text.of(words.say(
                                detected.isPresent() ? "onboarding.form.zones" : "onboarding.form.zone_unknown",
                                "platform",
                                person.platform().label()))),
                inputs(values),
                words.say("onboarding.form.submit"),
                words.say("onboarding.form.cancel"),
                Long.toString(participation.id()));
    }

    private List<Input> inputs(Map<String, String> values) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input.Choice(
                "language",
                words.say("settings.language"),
                QuestionTimes.languages(),
                values.getOrDefault("language", person.language().code()),
                true));
        inputs.add(new Input.Choice(
                "zone",
                words.say("onboarding.form.zone"),
                zones(),
                values.getOrDefault("zone", detected.orElse(person.zone()).getId()),
                true));
        QuestionTime question = participation.question();
        if (question != null) {
            inputs.add(new Input.Choice(
                    "day",
                    words.say("settings.day"),
                    QuestionTimes.days(words),
                    values.getOrDefault("day", Integer.toString(question.isoWeekday())),
                    true));
            inputs.add(new Input.Choice(
                    "time",
                    words.say("settings.time"),
                    QuestionTimes.times(person, question.time()),
                    values.getOrDefault("time", question.time().toString()),
                    true));
        }
        return inputs;
    }

    /** Where the platform sees them, what the programme's file says, and the other zones of their country. */
    private List<Input.Option> zones() {
        Map<String, Input.Option> zones = new LinkedHashMap<>();
        detected.ifPresent(zone -> zones.put(
                zone.getId(),
                option(
                        zone.equals(person.zone()) ? "onboarding.form.zone.both" : "onboarding.form.zone.detected",
                        zone)));
        zones.putIfAbsent(person.zone().getId(), option("onboarding.form.zone.file", person.zone()));
        Zones.ofCountry(person.region()).forEach(zone -> zones.putIfAbsent(zone, new Input.Option(zone, zone)));
        return List.copyOf(zones.values());
    }

    private Input.Option option(String key, ZoneId zone) {
        return new Input.Option(
                zone.getId(),
                words.say(
                        key, "zone", zone.getId(), "platform", person.platform().label()));
    }

    /** All must be among what was offered: a form may come back with anything. */
    Map<String, String> errors(Map<String, String> values) {
        Map<String, String> errors = new HashMap<>();
        for (Input input : inputs(Map.of())) {
            Input.Choice choice = (Input.Choice) input;
            if (choice.options().stream().noneMatch(option -> option.value().equals(values.get(choice.id())))) {
                errors.put(choice.id(), words.say("onboarding.form.error"));
            }
        }
        return errors;
    }
}
