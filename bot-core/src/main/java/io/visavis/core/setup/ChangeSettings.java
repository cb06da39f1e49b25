package io.visavis.core.setup;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.programme.Programme;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Bilingual;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A director changes a programme's name, dates, rhythm or limits, or makes another programme. */
public final class ChangeSettings implements Talk {
    private static final String END_EARLIER = "setup.end_earlier";
    private static final Set<String> FORMS =
            Set.of(SetupForms.NAME, SetupForms.DATES, SetupForms.RHYTHM, SetupForms.LIMITS, SetupForms.NEW);

    private final Setup setup;
    private final ProgrammeCard card;
    private final Clock clock;

    public ChangeSettings(Setup setup, ProgrammeCard card, Clock clock) {
        this.setup = setup;
        this.card = card;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        Person person = viewer.person();
        if (pressed.action().equals(END_EARLIER)) {
            return Optional.of(endEarlier(person, pressed.value()));
        }
        return FORMS.contains(pressed.action())
                ? setup.programme(ProgrammeCard.programme(pressed.value()))
                        .map(programme -> new Reply.OpenForm(form(person, pressed.action(), programme)))
                : Optional.empty();
    }

    private static Form form(Person person, String id, Programme programme) {
        Map<String, String> values = SetupForms.values(programme);
        if (id.equals(SetupForms.NEW)) {
            values.keySet().removeAll(Set.of("name_en", "name_fr", "starts_on", "ends_on"));
        }
        return new SetupForms(Words.in(person.language())).form(id, programme.id(), values);
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return FORMS.contains(submitted.form())
                ? setup.programme(ProgrammeCard.programme(submitted.context()))
                        .map(programme -> entered(viewer.person(), submitted, programme))
                : Optional.empty();
    }

    private Reply entered(Person person, Submitted submitted, Programme programme) {
        Words words = Words.in(person.language());
        Answers answers = new Answers(submitted.values(), words);
        LocalDate today = clock.instant().atZone(person.zone()).toLocalDate();
        Entered entered = new Entered(answers, new SetupForms(words), today);
        Programme changed = switch (submitted.form()) {
            case SetupForms.NAME -> entered.named(programme);
            case SetupForms.DATES -> entered.dated(programme);
            case SetupForms.RHYTHM -> entered.paced(programme);
            case SetupForms.LIMITS -> entered.limited(programme);
            default -> entered.anew(programme);
        };
        if (!answers.isSound()) {
            return answers.reject(new SetupForms(words).form(submitted.form(), programme.id(), submitted.values()));
        }
        if (submitted.form().equals(SetupForms.NEW)) {
            long made = setup.create(changed, programme.id(), person.id(), clock.instant());
            return card.after(made, words.say("setup.made"), words);
        }
        return submitted.form().equals(SetupForms.DATES) && changed.endsOn().isBefore(programme.endsOn())
                ? new Reply.Say(askToEndEarlier(person, programme, changed))
                : saved(changed, words);
    }

    private Reply saved(Programme changed, Words words) {
        setup.save(changed, clock.instant());
        return card.after(changed.id(), words.say("setup.saved"), words);
    }

    /** Nothing is changed before it is clear what ends with it. */
    private Message askToEndEarlier(Person person, Programme programme, Programme changed) {
        Words words = Words.in(person.language());
        int sessions = setup.sessionsFrom(programme.id(), over(person, changed.endsOn()));
        String value = "%d:%s:%s".formatted(programme.id(), changed.startsOn(), changed.endsOn());
        return new MessageBuilder()
                .heading(words.say(
                        "setup.end_earlier",
                        "programme",
                        programme.name().in(words.language()),
                        "day",
                        ProgrammeCard.day(changed.endsOn(), words)))
                .text(words.say("setup.end_earlier.effect", "sessions", sessions))
                .buttons(Button.acting(words.say("setup.end_earlier.yes"), END_EARLIER, value))
                .context(words.say("setup.end_earlier.else"))
                .build();
    }

    private Reply endEarlier(Person person, String value) {
        Words words = Words.in(person.language());
        String[] parts = value.split(":", -1);
        Optional<Programme> programme = setup.programme(ProgrammeCard.programme(value));
        if (programme.isEmpty() || parts.length != 3) {
            return new Reply.Say(Message.of(words.say("setup.outdated")));
        }
        Answers answers = new Answers(Map.of("starts_on", parts[1], "ends_on", parts[2]), words);
        LocalDate today = clock.instant().atZone(person.zone()).toLocalDate();
        Programme changed = new Entered(answers, new SetupForms(words), today).dated(programme.get());
        if (!answers.isSound()) {
            return new Reply.Say(Message.of(words.say("setup.outdated")));
        }
        setup.cancelSessionsFrom(changed.id(), over(person, changed.endsOn()));
        return saved(changed, words);
    }

    private static Instant over(Person person, LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(person.zone()).toInstant();
    }

    /** What was entered, as a programme; what is wrong stands in the answers. */
    private record Entered(Answers answers, SetupForms forms, LocalDate today) {

        Programme named(Programme old) {
            return old.named(new Bilingual(answers.name("name_en"), answers.name("name_fr")));
        }

        Programme dated(Programme old) {
            LocalDate start = answers.day("starts_on").orElse(old.startsOn());
            LocalDate end = answers.day("ends_on").orElse(old.endsOn());
            if (end.isBefore(start)) {
                answers.wrong("ends_on", "setup.error.ends_before_start");
            } else if (end.isBefore(today)) {
                answers.wrong("ends_on", "setup.error.past");
            }
            if (start.isBefore(today) && !start.equals(old.startsOn())) {
                answers.wrong("starts_on", "setup.error.past");
            }
            return answers.isSound() ? old.running(start, end) : old;
        }

        Programme paced(Programme old) {
            int weeks = Integer.parseInt(answers.choice("weeks", forms.weeks()));
            int day = Integer.parseInt(answers.choice("day", forms.days()));
            String own = old.cadence().time().toString();
            LocalTime time = LocalTime.parse(answers.choice("time", forms.times(own)));
            return old.paced(new Programme.Cadence(weeks, DayOfWeek.of(day), time));
        }

        Programme limited(Programme old) {
            int floor = answers.number("floor", 5, 1000);
            int day = answers.number("per_day", 1, 10);
            int week = answers.number("per_week", 1, 40);
            if (week < day) {
                answers.wrong("per_week", "setup.error.week_below_day");
            }
            return old.limited(new Programme.Budget(day, week), floor);
        }

        Programme anew(Programme like) {
            Programme made = paced(dated(named(like)));
            if (made.startsOn().isBefore(today)) {
                answers.wrong("starts_on", "setup.error.past");
            }
            return made;
        }
    }
}
