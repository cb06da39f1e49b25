package io.visavis.core.setup;

import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.people.Memberships.Role;
import io.visavis.core.people.Person;
import io.visavis.core.setup.Participants.Ending;
import io.visavis.core.setup.Participants.Participant;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who takes part in a programme, and one of them, with the buttons that change that. */
record PersonCard(long programme, Words words) {
    static final String ADD = "setup.add";
    static final String FIND = "setup.find";
    static final String PERSON = "setup.person";
    static final String REST = "setup.rest";
    static final String NEXT = "setup.next_questions";
    static final String OUT = "setup.out";
    static final String OUT_NOW = "setup.out_now";

    Message everybody(Map<Role, Integer> count, List<String> directors) {
        List<Fact> facts = new ArrayList<>();
        for (Role role : Role.values()) {
            facts.add(new Fact(words.say("setup.roles." + code(role)), Integer.toString(count.getOrDefault(role, 0))));
        }
        facts.add(new Fact(words.say("setup.fact.directors"), words.list(directors)));
        String id = Long.toString(programme);
        return new MessageBuilder()
                .heading(words.say("setup.people.heading"))
                .facts(facts)
                .buttons(
                        Button.opening(words.say("setup.button.add"), ADD, id).primary(),
                        Button.opening(words.say("setup.button.find"), FIND, id))
                .context(words.say("setup.people.file"))
                .build();
    }

    /** @param done what was just done; blank for nothing */
    Message one(Participant participant, String done) {
        Person person = participant.person();
        MessageBuilder message = new MessageBuilder();
        if (!done.isBlank()) {
            message.text(done);
        }
        String value = programme + ":" + person.id();
        List<Button> buttons = new ArrayList<>(List.of(
                Button.opening(words.say("setup.button.change"), PERSON, value),
                Button.opening(words.say("setup.button.rest"), REST, value)));
        if (participant.roles().contains(Role.MENTEE)) {
            buttons.add(Button.acting(words.say("setup.button.next_questions"), NEXT, value));
        }
        buttons.add(Button.acting(words.say("setup.button.out"), OUT, value));
        return message.heading(person.name())
                .facts(facts(participant))
                .buttons(buttons.toArray(Button[]::new))
                .build();
    }

    private List<Fact> facts(Participant participant) {
        Person person = participant.person();
        List<String> roles = participant.roles().stream()
                .sorted()
                .map(role -> words.say("setup.role." + code(role)))
                .toList();
        String manager = participant.managerName();
        Person.Pause pause = person.pause();
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(words.say("setup.field.email"), person.email()),
                new Fact(words.say("setup.field.role"), words.list(roles)),
                new Fact(words.say("setup.field.organisation"), participant.organisation()),
                new Fact(words.say("setup.field.platform"), person.platform().label()),
                new Fact(
                        words.say("setup.field.language"),
                        language(person.language().code())),
                new Fact(words.say("setup.fact.zone"), person.zone().getId() + " (" + person.region() + ")"),
                new Fact(
                        words.say("setup.field.hours"),
                        words.time(person.workStart()) + " – " + words.time(person.workEnd())),
                new Fact(words.say("setup.field.manager"), manager == null ? words.say("setup.none") : manager)));
        if (pause != null) {
            facts.add(new Fact(
                    words.say("setup.fact.pause"),
                    words.say("setup.until", "day", ProgrammeCard.day(pause.until(), words))));
        }
        return facts;
    }

    static String language(String code) {
        return code.equals("fr") ? "Français" : "English";
    }

    static String code(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** What ends with someone's part, before it does. */
    Message askOut(Participant participant, Ending ending) {
        String name = participant.person().name();
        return new MessageBuilder()
                .heading(words.say("setup.out", "name", name))
                .text(words.say("setup.out.effect", "pairs", ending.pairs(), "sessions", ending.sessions()))
                .buttons(Button.acting(
                        words.say("setup.out.yes"),
                        OUT_NOW,
                        programme + ":" + participant.person().id()))
                .build();
    }
}
