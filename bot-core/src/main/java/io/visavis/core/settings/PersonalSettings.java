package io.visavis.core.settings;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each person sets for themselves: a break, the day and hour of their question, their language. */
public final class PersonalSettings implements Talk {
    private static final String PAUSE = "settings.pause";
    private static final String RESUME = "settings.resume";
    private static final String SETTINGS = "settings.change";
    private static final int ISO_DATE_LENGTH = 10;

    private final People people;
    private final Clock clock;

    public PersonalSettings(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        Person person = viewer.person();
        return switch (command) {
            case PAUSE -> Optional.of(new Reply.Say(pause(person)));
            case RESUME -> Optional.of(new Reply.Replace(resume(person)));
            case SETTINGS -> Optional.of(new Reply.Say(settings(person)));
            default -> Optional.empty();
        };
    }

    /** Offers a break, or to end the one that runs. */
    private Message pause(Person person) {
        Words words = Words.in(person.language());
        return onBreak(person)
                .orElseGet(() -> new MessageBuilder()
                        .text(words.say("settings.pause.offer"))
                        .buttons(Button.opening(words.say("settings.pause.button"), PAUSE, "")
                                .primary())
                        .build());
    }

    private static Message paused(Words words, LocalDate until) {
        return new MessageBuilder()
                .text(words.say("settings.paused", "day", words.day(until)))
                .buttons(Button.acting(words.say("settings.resume.button"), RESUME, ""))
                .build();
    }

    /** That a break runs or lies ahead, and how to end it; empty without one. */
    public Optional<Message> onBreak(Person person) {
        Words words = Words.in(person.language());
        return People.pausedUntil(person, today(person)).map(until -> paused(words, until));
    }

    /** Opens the settings' form. */
    public static Button settingsButton(Words words) {
        return Button.opening(words.say("settings.button"), SETTINGS, "");
    }

    /** Opens the form for a break. */
    public static Button pauseButton(Words words) {
        return Button.opening(words.say("settings.pause.open"), PAUSE, "");
    }

    private Message resume(Person person) {
        people.pause(person.id(), null);
        return Message.of(Words.in(person.language()).say("settings.resumed"));
    }

    private Message settings(Person person) {
        Words words = Words.in(person.language());
        return new MessageBuilder()
                .text(words.say("settings.offer"))
                .buttons(settingsButton(words).primary())
                .build();
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        Person person = viewer.person();
        return switch (pressed.action()) {
            case PAUSE -> Optional.of(new Reply.OpenForm(pauseForm(person, null)));
            case RESUME -> Optional.of(new Reply.Replace(resume(person)));
            case SETTINGS -> Optional.of(new Reply.OpenForm(settingsForm(person, Map.of())));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        Person person = viewer.person();
        return switch (submitted.form()) {
            case PAUSE -> Optional.of(startPause(person, submitted.values().get("until")));
            case SETTINGS -> Optional.of(change(person, submitted.values()));
            default -> Optional.empty();
        };
    }

    private Form pauseForm(Person person, @Nullable String until) {
        Words words = Words.in(person.language());
        return new Form(
                PAUSE,
                words.say("settings.pause.title"),
                List.of(Block.Text.of(words.say("settings.pause.intro"))),
                List.of(new Input.Day(
                        "until",
                        words.say("settings.pause.until"),
                        date(until).map(LocalDate::toString).orElse(null),
                        true)),
                words.say("settings.pause.submit"),
                words.say("settings.cancel"),
                "");
    }

    private Reply startPause(Person person, @Nullable String value) {
        Words words = Words.in(person.language());
        LocalDate today = today(person);
        Optional<LocalDate> until = date(value).filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(1)));
        if (until.isEmpty()) {
            return new Reply.RejectFields(pauseForm(person, value), Map.of("until", words.say("settings.pause.error")));
        }
        people.pause(person.id(), new Person.Pause(today, until.get()));
        return new Reply.Replace(paused(words, until.get()));
    }

    private static Optional<LocalDate> date(@Nullable String value) {
        try {
            // Four digits of a year: ISO knows longer ones, and no form does.
            return Optional.ofNullable(value)
                    .filter(text -> text.length() == ISO_DATE_LENGTH)
                    .map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Form settingsForm(Person person, Map<String, String> values) {
        Words words = Words.in(person.language());
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input.Choice(
                "day", words.say("settings.day"), QuestionTimes.days(words), values.get("day"), false));
        inputs.add(new Input.Choice(
                "time", words.say("settings.time"), QuestionTimes.times(person, null), values.get("time"), false));
        inputs.add(new Input.Choice(
                "language",
                words.say("settings.language"),
                QuestionTimes.languages(),
                values.getOrDefault("language", person.language().code()),
                true));
        return new Form(
                SETTINGS,
                words.say("settings.title"),
                List.of(Block.Text.of(
                        words.say("settings.intro", "zone", person.zone().getId()))),
                inputs,
                words.say("settings.submit"),
                words.say("settings.cancel"),
                "");
    }

    private Reply change(Person person, Map<String, String> values) {
        Words words = Words.in(person.language());
        boolean moves = values.containsKey("day") || values.containsKey("time");
        Map<String, String> errors = moves ? errors(person, words, values) : Map.of();
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(settingsForm(person, values), errors);
        }
        Language language = Language.of(values.getOrDefault("language", "")).orElse(person.language());
        if (language != person.language()) {
            people.speak(person.id(), language);
        }
        if (moves) {
            String day = values.getOrDefault("day", "");
            LocalTime time = LocalTime.parse(values.getOrDefault("time", ""));
            people.reschedule(person.id(), Integer.parseInt(day), time, weekToKeep(person, day, time));
        }
        return new Reply.Replace(Message.of(Words.in(language).say("settings.saved")));
    }

    /** Both must be among those offered: a form may come back with anything. */
    private static Map<String, String> errors(Person person, Words words, Map<String, String> values) {
        Map<String, String> errors = new HashMap<>();
        Map<String, List<Input.Option>> offered =
                Map.of("day", QuestionTimes.days(words), "time", QuestionTimes.times(person, null));
        offered.forEach((field, options) -> {
            if (options.stream().noneMatch(option -> option.value().equals(values.get(field)))) {
                errors.put(field, words.say("settings.error." + field));
            }
        });
        return errors;
    }

    /** Where the new moment has passed this week, this week's question still comes at the old one. */
    private @Nullable LocalDate weekToKeep(Person person, String day, LocalTime time) {
        LocalDate monday = today(person).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDateTime chosen = monday.plusDays(Integer.parseInt(day) - 1L).atTime(time);
        return chosen.atZone(person.zone()).toInstant().isBefore(clock.instant()) ? monday : null;
    }

    private LocalDate today(Person person) {
        return clock.instant().atZone(person.zone()).toLocalDate();
    }
}
