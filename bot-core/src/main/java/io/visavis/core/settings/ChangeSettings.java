package io.visavis.core.settings;

import io.visavis.core.chat.Form;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes what someone chose in the form of their settings; what it does not name stays as it is. */
final class ChangeSettings {
    private final People people;
    private final Preferences preferences;
    private final Clock clock;

    ChangeSettings(People people, Preferences preferences, Clock clock) {
        this.people = people;
        this.preferences = preferences;
        this.clock = clock;
    }

    Form form(Person person) {
        return of(person).form(Map.of());
    }

    private SettingsForm of(Person person) {
        return new SettingsForm(person, preferences.wantsReminders(person.id()), preferences.reachedOn(person.id()));
    }

    Reply change(Person person, Map<String, String> values) {
        SettingsForm form = of(person);
        Map<String, String> errors = form.errors(values);
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(form.form(values), errors);
        }
        person(person, values);
        preferences(person, values);
        Person changed = people.byId(person.id()).orElseThrow();
        if (values.containsKey(SettingsForm.DAY)) {
            moveQuestion(changed, values);
        }
        return new Reply.Replace(saved(changed, changed.platform() != person.platform()));
    }

    private void person(Person person, Map<String, String> values) {
        Language.of(values.getOrDefault(SettingsForm.LANGUAGE, ""))
                .filter(language -> language != person.language())
                .ifPresent(language -> people.speak(person.id(), language));
        Optional.ofNullable(values.get(SettingsForm.ZONE))
                .map(ZoneId::of)
                .filter(zone -> !zone.equals(person.zone()))
                .ifPresent(zone -> people.live(person.id(), zone));
    }

    private void preferences(Person person, Map<String, String> values) {
        Optional.ofNullable(values.get(SettingsForm.REMINDERS))
                .ifPresent(wanted -> preferences.remind(person.id(), wanted.equals(SettingsForm.ON)));
        Platform.of(values.getOrDefault(SettingsForm.PLATFORM, ""))
                .filter(platform -> platform != person.platform())
                .ifPresent(platform -> preferences.writeOn(person.id(), platform));
    }

    private void moveQuestion(Person person, Map<String, String> values) {
        int day = Integer.parseInt(values.getOrDefault(SettingsForm.DAY, ""));
        LocalTime time = LocalTime.parse(values.getOrDefault(SettingsForm.TIME, ""));
        people.reschedule(person.id(), day, time, weekToKeep(person, day, time));
    }

    /** Where the new moment has passed this week, this week's question still comes at the old one. */
    private @Nullable LocalDate weekToKeep(Person person, int day, LocalTime time) {
        LocalDate today = clock.instant().atZone(person.zone()).toLocalDate();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDateTime chosen = monday.plusDays(day - 1L).atTime(time);
        return chosen.atZone(person.zone()).toInstant().isBefore(clock.instant()) ? monday : null;
    }

    private static Message saved(Person person, boolean elsewhere) {
        Words words = Words.in(person.language());
        return Message.of(
                elsewhere
                        ? words.say(
                                "settings.saved.elsewhere",
                                "platform",
                                person.platform().label())
                        : words.say("settings.saved"));
    }
}
