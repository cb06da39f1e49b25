package io.visavis.core.setup;

import com.ibm.icu.util.TimeZone;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.Profile;
import io.visavis.core.chat.Reply;
import io.visavis.core.delivery.ChatPlatforms;
import io.visavis.core.people.Memberships.Role;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.programme.imports.source.TextShapes;
import io.visavis.core.programme.imports.source.TimeShapes;
import io.visavis.core.schedule.PublicHolidays;
import io.visavis.core.setup.FindPicked.Meant;
import io.visavis.core.setup.Participants.NewPerson;
import io.visavis.core.setup.Participants.Organisation;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A director adds someone to a programme, or looks up somebody who takes part. */
public final class AddPeople implements Talk {
    private static final LocalTime WORK_START = LocalTime.of(9, 0);
    private static final LocalTime WORK_END = LocalTime.of(18, 0);

    private final Participants participants;
    private final FindPicked findPicked;
    private final PublicHolidays holidays;

    public AddPeople(Participants participants, People people, ChatPlatforms platforms, PublicHolidays holidays) {
        this.participants = participants;
        this.findPicked = new FindPicked(people, platforms);
        this.holidays = holidays;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        Words words = Words.in(viewer.person().language());
        long programme = ProgrammeCard.programme(pressed.value());
        PeopleForms forms = new PeopleForms(words);
        return switch (pressed.action()) {
            case ProgrammeCard.PEOPLE -> Optional.of(new Reply.Say(everybody(programme, words)));
            case PersonCard.ADD ->
                Optional.of(new Reply.OpenForm(
                        forms.add(programme, participants.organisations(programme), Map.of("role", "mentee"))));
            case PersonCard.FIND -> Optional.of(new Reply.OpenForm(forms.find(programme, Map.of())));
            default -> Optional.empty();
        };
    }

    private Message everybody(long programme, Words words) {
        return new PersonCard(programme, words)
                .everybody(participants.count(programme), participants.directors(programme));
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return switch (submitted.form()) {
            case PersonCard.FIND -> Optional.of(found(viewer, submitted));
            case PersonCard.ADD -> Optional.of(added(viewer.person(), submitted));
            default -> Optional.empty();
        };
    }

    private Reply found(Viewer viewer, Submitted submitted) {
        Words words = Words.in(viewer.person().language());
        long programme = ProgrammeCard.programme(submitted.context());
        Answers answers = new Answers(submitted.values(), words);
        Meant meant = findPicked.find(submitted.from(), answers.text("who"), answers.text("email"));
        String field = answers.text("who").isBlank() ? "email" : "who";
        if (meant instanceof Meant.Unclear unclear) {
            answers.wrong(unclear.field(), unclear.key());
        } else if (meant instanceof Meant.Known known) {
            Optional<Reply> card = participants
                    .participant(programme, known.person().id())
                    .map(one -> new Reply.Say(new PersonCard(programme, words).one(one, "")));
            if (card.isPresent()) {
                return card.get();
            }
        }
        answers.wrong(field, "setup.error.no_participant");
        return answers.reject(new PeopleForms(words).find(programme, submitted.values()));
    }

    private Reply added(Person director, Submitted submitted) {
        Words words = Words.in(director.language());
        long programme = ProgrammeCard.programme(submitted.context());
        PeopleForms forms = new PeopleForms(words);
        List<Organisation> organisations = participants.organisations(programme);
        Answers answers = new Answers(submitted.values(), words);
        Role role = Role.valueOf(answers.choice("role", forms.roles()).toUpperCase(Locale.ROOT));
        Organisation organisation = organisations.get(0);
        if (organisations.size() > 1) {
            long chosen = Long.parseLong(answers.choice("organisation", PeopleForms.options(organisations)));
            organisation = organisations.stream()
                    .filter(one -> one.id() == chosen)
                    .findFirst()
                    .orElseThrow();
        }
        Meant meant = findPicked.find(submitted.from(), answers.text("who"), answers.text("email"));
        Optional<Person> made = meant instanceof Meant.New fresh
                ? described(fresh, director, submitted.from().platform(), answers)
                : Optional.empty();
        if (meant instanceof Meant.Unclear unclear) {
            answers.wrong(unclear.field(), unclear.key());
        } else if (meant instanceof Meant.Known known
                && !participants.isOfProgramme(programme, known.person().id())) {
            answers.wrong(answers.text("who").isBlank() ? "email" : "who", "setup.error.other_organisation");
        }
        if (!answers.isSound()) {
            return answers.reject(forms.add(programme, organisations, submitted.values()));
        }
        long id = meant instanceof Meant.Known known
                ? known.person().id()
                : participants.make(new NewPerson(made.orElseThrow(), organisation.id()));
        participants.join(programme, id, role);
        return new Reply.Replace(new PersonCard(programme, words)
                .one(participants.participant(programme, id).orElseThrow(), words.say("setup.added")));
    }

    /** What the platform tells of someone; what it does not tell is as for the director, to be changed if it is wrong. */
    private Optional<Person> described(Meant.New fresh, Person director, Platform platform, Answers answers) {
        Profile profile = fresh.profile();
        String typed = answers.text("name");
        String name = typed.isBlank() && profile != null ? profile.displayName() : typed;
        Optional<String> sound = TextShapes.NAME.fit(name == null ? "" : name);
        if (sound.isEmpty()) {
            answers.wrong("name", name == null || name.isBlank() ? "setup.error.name_needed" : "setup.error.name");
            return Optional.empty();
        }
        ZoneId zone = told(profile == null ? null : profile.zone())
                .flatMap(TimeShapes.ZONE::fit)
                .orElse(director.zone());
        Language language = told(profile == null ? null : profile.locale())
                .flatMap(Language::of)
                .orElse(director.language());
        return Optional.of(new Person(
                0,
                fresh.email(),
                sound.get(),
                platform,
                language,
                zone,
                region(zone, director.region()),
                WORK_START,
                WORK_END,
                null));
    }

    private static Optional<String> told(@Nullable String text) {
        return Optional.ofNullable(text);
    }

    /** The country that a zone lies in, where its holidays are known and it is not the director's own. */
    private String region(ZoneId zone, String directors) {
        String country = TimeZone.getRegion(zone.getId());
        boolean same = directors.split("-", 2)[0].equals(country);
        return same || !country.matches("[A-Z]{2}") || !holidays.knows(country) ? directors : country;
    }
}
