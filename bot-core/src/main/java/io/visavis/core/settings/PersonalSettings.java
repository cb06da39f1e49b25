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
import io.visavis.core.delivery.Outbox;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.session.absence.TellAbsence;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each person sets for themselves: a break, the moment of their question, their language, and more. */
public final class PersonalSettings implements Talk {
    private static final String PAUSE = "settings.pause";
    private static final String RESUME = "settings.resume";
    private static final int ISO_DATE_LENGTH = 10;

    private final People people;
    private final Outbox outbox;
    private final Clock clock;
    private final ChangeSettings change;
    private final TellAbsence absence;

    /** @param absence a mentor's, which their managers are told of and which ends with their break */
    public PersonalSettings(People people, Preferences preferences, Outbox outbox, TellAbsence absence, Clock clock) {
        this.people = people;
        this.outbox = outbox;
        this.absence = absence;
        this.clock = clock;
        this.change = new ChangeSettings(people, preferences, clock);
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        Person person = viewer.person();
        return switch (command) {
            case PAUSE -> Optional.of(new Reply.Say(pause(viewer)));
            case RESUME -> Optional.of(new Reply.Replace(resume(person)));
            case SETTINGS -> Optional.of(new Reply.Say(settings(person)));
            default -> Optional.empty();
        };
    }

    /** Offers a break, or to end the one that runs. */
    private Message pause(Viewer viewer) {
        Person person = viewer.person();
        Words words = Words.in(person.language());
        MessageBuilder message = new MessageBuilder()
                .message(onBreak(person)
                        .orElseGet(() -> new MessageBuilder()
                                .text(words.say("settings.pause.offer"))
                                .buttons(Button.opening(words.say("settings.pause.button"), PAUSE, "")
                                        .primary())
                                .build()));
        absence.offer(viewer).ifPresent(message::message);
        return message.build();
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
        return Button.opening(words.say("settings.button"), SettingsForm.ID, "");
    }

    /** Opens the form for a break. */
    public static Button pauseButton(Words words) {
        return Button.opening(words.say("settings.pause.open"), PAUSE, "");
    }

    private Message resume(Person person) {
        pause(person, null);
        absence.back(person);
        return Message.of(Words.in(person.language()).say("settings.resumed"));
    }

    /** What waited for the end of an earlier break looks at its moment anew. */
    private void pause(Person person, Person.@Nullable Pause pause) {
        people.pause(person.id(), pause);
        outbox.wakeFromBreak(person.id(), clock.instant());
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
            case SettingsForm.ID -> Optional.of(new Reply.OpenForm(change.form(person)));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        Person person = viewer.person();
        return switch (submitted.form()) {
            case PAUSE -> Optional.of(startPause(person, submitted.values().get("until")));
            case SettingsForm.ID -> Optional.of(change.change(person, submitted.values()));
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
        pause(person, new Person.Pause(today, until.get()));
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

    private LocalDate today(Person person) {
        return clock.instant().atZone(person.zone()).toLocalDate();
    }
}
