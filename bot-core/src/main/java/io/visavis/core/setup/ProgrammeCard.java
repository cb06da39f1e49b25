package io.visavis.core.setup;

import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Memberships.Role;
import io.visavis.core.programme.Programme;
import io.visavis.core.reporting.EndPair;
import io.visavis.core.words.Words;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;

/** A programme's settings with the buttons that change them. */
public final class ProgrammeCard {
    static final String SHOW = "setup.show";
    static final String THEMES = "setup.themes";
    static final String COMPETENCIES = "setup.competencies";
    static final String PEOPLE = "setup.people";

    private final Setup setup;
    private final Participants participants;
    private final EndPair endPair;

    public ProgrammeCard(Setup setup, Participants participants, EndPair endPair) {
        this.setup = setup;
        this.participants = participants;
        this.endPair = endPair;
    }

    /** The programme's id, with which a button's value or a form's context begins; 0 where there is none. */
    static long programme(String value) {
        return number(value.split(":", 2)[0]);
    }

    /** What stands behind the programme's id in {@code 12:345}; 0 where nothing usable does. */
    static long subject(String value) {
        String[] parts = value.split(":", -1);
        return number(parts[parts.length - 1]);
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** Such as "Monday 18 January 2027". */
    static String day(LocalDate day, Words words) {
        return words.day(day) + " " + day.getYear();
    }

    /** The card once something was changed, with a line that says so. */
    Reply after(long programmeId, String done, Words words) {
        return new Reply.Replace(new MessageBuilder()
                .text(done)
                .message(message(programmeId, words))
                .build());
    }

    Message message(long programmeId, Words words) {
        Programme programme = setup.programme(programmeId).orElseThrow();
        MessageBuilder card = new MessageBuilder()
                .heading(programme.name().in(words.language()))
                .facts(facts(programme, words));
        String id = Long.toString(programmeId);
        card.buttons(
                Button.opening(words.say("setup.button.name"), SetupForms.NAME, id),
                Button.opening(words.say("setup.button.dates"), SetupForms.DATES, id),
                Button.opening(words.say("setup.button.rhythm"), SetupForms.RHYTHM, id),
                Button.opening(words.say("setup.button.limits"), SetupForms.LIMITS, id));
        card.buttons(
                Button.acting(words.say("setup.button.themes"), THEMES, id),
                Button.acting(words.say("setup.button.competencies"), COMPETENCIES, id),
                Button.acting(words.say("setup.button.questions"), QuestionCards.LIST, id),
                Button.acting(words.say("setup.button.people"), PEOPLE, id),
                Button.opening(words.say("setup.button.new"), SetupForms.NEW, id));
        endPair.inLine(programmeId, words).ifPresent(pairs -> card.divider().message(pairs));
        return card.build();
    }

    private List<Fact> facts(Programme programme, Words words) {
        Map<Role, Integer> count = participants.count(programme.id());
        Programme.Cadence cadence = programme.cadence();
        String rhythm = words.say(
                "setup.rhythm",
                "count",
                cadence.weeks(),
                "day",
                cadence.day().getDisplayName(TextStyle.FULL, words.language().locale()),
                "time",
                words.time(cadence.time()));
        return List.of(
                new Fact(
                        words.say("setup.fact.names"),
                        programme.name().en() + " / " + programme.name().fr()),
                new Fact(
                        words.say("setup.fact.dates"),
                        day(programme.startsOn(), words) + " – " + day(programme.endsOn(), words)),
                new Fact(words.say("setup.fact.rhythm"), rhythm),
                new Fact(words.say("setup.fact.themes"), offered(programme.id(), Aim.Kind.THEME, words)),
                new Fact(words.say("setup.fact.competencies"), offered(programme.id(), Aim.Kind.COMPETENCY, words)),
                new Fact(
                        words.say("setup.fact.people"),
                        words.say(
                                "setup.people.count",
                                "mentees",
                                count.getOrDefault(Role.MENTEE, 0),
                                "mentors",
                                count.getOrDefault(Role.MENTOR, 0))),
                new Fact(
                        words.say("setup.fact.limits"),
                        words.say(
                                "setup.limits",
                                "day",
                                programme.budget().perDay(),
                                "week",
                                programme.budget().perWeek(),
                                "floor",
                                programme.aggregationFloor())));
    }

    private String offered(long programmeId, Aim.Kind kind, Words words) {
        List<String> names = setup.aims(programmeId, kind).stream()
                .filter(aim -> !aim.retired())
                .map(aim -> aim.name().in(words.language()))
                .toList();
        return names.isEmpty() ? words.say("setup.none") : words.list(names);
    }
}
