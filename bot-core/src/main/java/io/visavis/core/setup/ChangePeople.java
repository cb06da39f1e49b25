package io.visavis.core.setup;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.delivery.ChatPlatforms;
import io.visavis.core.people.Memberships.Role;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.programme.imports.source.TextShapes;
import io.visavis.core.programme.imports.source.TimeShapes;
import io.visavis.core.reporting.EndPair;
import io.visavis.core.schedule.PublicHolidays;
import io.visavis.core.setup.FindPicked.Meant;
import io.visavis.core.setup.Participants.Participant;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A director changes what is known of someone who takes part, gives them a break, or ends their part. */
public final class ChangePeople implements Talk {
    private final Participants participants;
    private final People people;
    private final FindPicked findPicked;
    private final PublicHolidays holidays;
    private final EndPair endPair;
    private final Clock clock;

    public ChangePeople(
            Participants participants,
            People people,
            ChatPlatforms platforms,
            PublicHolidays holidays,
            EndPair endPair,
            Clock clock) {
        this.participants = participants;
        this.people = people;
        this.findPicked = new FindPicked(people, platforms);
        this.holidays = holidays;
        this.endPair = endPair;
        this.clock = clock;
    }

    private Optional<Participant> participant(String value) {
        return participants.participant(ProgrammeCard.programme(value), ProgrammeCard.subject(value));
    }

    private static Reply gone(Words words) {
        return new Reply.Say(Message.of(words.say("setup.error.no_participant")));
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        Words words = Words.in(viewer.person().language());
        return switch (pressed.action()) {
            case PersonCard.PERSON, PersonCard.REST, PersonCard.OUT, PersonCard.OUT_NOW ->
                Optional.of(participant(pressed.value())
                        .map(one -> pressed(viewer.person(), pressed, one, words))
                        .orElseGet(() -> gone(words)));
            default -> Optional.empty();
        };
    }

    private Reply pressed(Person director, Pressed pressed, Participant one, Words words) {
        String value = pressed.value();
        long programme = ProgrammeCard.programme(value);
        PersonCard card = new PersonCard(programme, words);
        boolean heavy =
                pressed.action().equals(PersonCard.OUT) || pressed.action().equals(PersonCard.OUT_NOW);
        if (heavy && isLastDirector(programme, one)) {
            return new Reply.Say(Message.of(words.say("setup.error.last_director")));
        } else if (pressed.action().equals(PersonCard.OUT)) {
            return new Reply.Say(
                    card.askOut(one, participants.ending(programme, one.person().id(), clock.instant())));
        } else if (heavy) {
            participants.leave(programme, one.person().id(), clock.instant());
            return new Reply.Replace(
                    Message.of(words.say("setup.gone", "name", one.person().name())));
        } else if (!participants.answersTo(one.person().id(), director.id())) {
            return new Reply.Say(Message.of(
                    words.say("setup.error.elsewhere", "name", one.person().name())));
        }
        PeopleForms forms = new PeopleForms(words);
        return new Reply.OpenForm(
                pressed.action().equals(PersonCard.REST)
                        ? forms.rest(value, Map.of())
                        : forms.person(value, PeopleForms.values(one)));
    }

    private boolean isLastDirector(long programme, Participant one) {
        return one.roles().contains(Role.DIRECTOR)
                && participants.count(programme).getOrDefault(Role.DIRECTOR, 0) < 2;
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        boolean rest = submitted.form().equals(PersonCard.REST);
        if (!rest && !submitted.form().equals(PersonCard.PERSON)) {
            return Optional.empty();
        }
        Words words = Words.in(viewer.person().language());
        Optional<Participant> one = participant(submitted.context());
        if (one.isEmpty()) {
            return Optional.of(gone(words));
        }
        Person person = one.get().person();
        if (!participants.answersTo(person.id(), viewer.person().id())) {
            return Optional.of(new Reply.Say(Message.of(words.say("setup.error.elsewhere", "name", person.name()))));
        }
        return Optional.of(rest ? rested(person, submitted, words) : changed(person, submitted, words));
    }

    private Reply rested(Person person, Submitted submitted, Words words) {
        Answers answers = new Answers(submitted.values(), words);
        LocalDate today = clock.instant().atZone(person.zone()).toLocalDate();
        LocalDate until = answers.day("until").orElse(today);
        if (until.isBefore(today) || !until.isBefore(today.plusYears(1))) {
            answers.wrong("until", "setup.error.rest");
        }
        if (!answers.isSound()) {
            return answers.reject(new PeopleForms(words).rest(submitted.context(), submitted.values()));
        }
        people.pause(person.id(), new Person.Pause(today, until));
        return again(submitted.context(), words.say("setup.rested"), words);
    }

    private Reply again(String value, String done, Words words) {
        long programme = ProgrammeCard.programme(value);
        MessageBuilder message = new MessageBuilder()
                .message(new PersonCard(programme, words).one(participant(value).orElseThrow(), done));
        endPair.inLine(programme, words).ifPresent(pairs -> message.divider().message(pairs));
        return new Reply.Replace(message.build());
    }

    private Reply changed(Person person, Submitted submitted, Words words) {
        Answers answers = new Answers(submitted.values(), words);
        Person entered = entered(person, answers);
        Optional<Person> manager =
                manager(person, submitted.from(), ProgrammeCard.programme(submitted.context()), answers);
        if (!answers.isSound()) {
            return answers.reject(new PeopleForms(words).person(submitted.context(), submitted.values()));
        }
        participants.change(entered, manager.map(Person::id).orElse(null), clock.instant());
        return again(submitted.context(), words.say("setup.saved"), words);
    }

    private Person entered(Person person, Answers answers) {
        ZoneId zone = answers.fit("zone", TimeShapes.ZONE, "setup.error.zone").orElse(person.zone());
        String region = answers.fit("region", TextShapes.region(holidays::knows), "setup.error.region")
                .orElse(person.region());
        LocalTime start =
                answers.fit("work_start", TimeShapes.TIME, "setup.error.time").orElse(person.workStart());
        LocalTime end =
                answers.fit("work_end", TimeShapes.TIME, "setup.error.time").orElse(person.workEnd());
        if (!end.isAfter(start)) {
            answers.wrong("work_end", "setup.error.hours");
        }
        Language language =
                Language.of(answers.choice("language", PeopleForms.languages())).orElse(person.language());
        return new Person(
                person.id(),
                person.email(),
                answers.name("name"),
                person.platform(),
                language,
                zone,
                region,
                start,
                end,
                person.pause());
    }

    /** Someone of the programme above whom the person does not stand; nobody where both fields are empty. */
    private Optional<Person> manager(Person person, Account director, long programme, Answers answers) {
        String picked = answers.text("who");
        String email = answers.text("email");
        if (picked.isBlank() && email.isBlank()) {
            return Optional.empty();
        }
        String field = picked.isBlank() ? "email" : "who";
        Meant meant = findPicked.find(director, picked, email);
        @Nullable String error = null;
        if (meant instanceof Meant.Unclear unclear) {
            error = unclear.key();
        } else if (!(meant instanceof Meant.Known known)
                || participants.participant(programme, known.person().id()).isEmpty()) {
            error = "setup.error.no_participant";
        } else if (participants.isAbove(person.id(), known.person().id())) {
            error = "setup.error.loop";
        } else {
            return Optional.of(known.person());
        }
        answers.wrong(field, error);
        return Optional.empty();
    }
}
