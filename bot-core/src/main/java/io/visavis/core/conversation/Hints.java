package io.visavis.core.conversation;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.people.Memberships.Membership;
import io.visavis.core.people.Memberships.Role;
import io.visavis.core.people.Person;
import io.visavis.core.talk.Command;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the bot says of itself: welcome, help, and what it did not understand. */
final class Hints {
    /** What a director does by it is not what others do. */
    private static final Set<Command> OF_DIRECTORS = Set.of(Command.STATUS, Command.PAIRS, Command.MENTORING);

    private Hints() {}

    static Message welcome(Person person, List<Membership> memberships) {
        Words words = Words.in(person.language());
        MessageBuilder message = new MessageBuilder().heading(words.say("conversation.welcome", "name", person.name()));
        for (Membership membership : memberships) {
            message.text(
                    words.say(role("conversation.welcome", membership.role()), "programme", membership.name(words)));
        }
        return message.context(words.say("conversation.welcome.help")).build();
    }

    static Message help(Person person, List<Membership> memberships) {
        Words words = Words.in(person.language());
        Set<Role> roles = memberships.stream().map(Membership::role).collect(Collectors.toSet());
        List<Block.Fact> facts = new ArrayList<>();
        for (Command command : Command.values()) {
            if (command.concerns(roles)) {
                String key = "conversation.help." + command.english();
                boolean director = OF_DIRECTORS.contains(command) && roles.contains(Role.DIRECTOR);
                facts.add(new Block.Fact(
                        words.pick(command.english(), command.french()),
                        words.say(director ? key + ".director" : key)));
            }
        }
        return new MessageBuilder()
                .heading(words.say("conversation.help"))
                .facts(facts)
                .context(words.say("conversation.help.both"))
                .build();
    }

    static Message didYouMean(Person person, Command command) {
        Words words = Words.in(person.language());
        return Message.of(
                words.say("conversation.did_you_mean", "command", words.pick(command.english(), command.french())));
    }

    static Message outdated(Person person) {
        return Message.of(Words.in(person.language()).say("conversation.outdated"));
    }

    static Message notYours(Person person) {
        return Message.of(Words.in(person.language()).say("conversation.not_yours"));
    }

    static Message notUnderstood(Person person) {
        return Message.of(Words.in(person.language()).say("conversation.not_understood"));
    }

    static Message stranger(Optional<Language> language) {
        return language.map(known -> Message.of(Words.in(known).say("conversation.stranger")))
                .orElseGet(() -> inBoth("conversation.stranger"));
    }

    /** For someone whose language is not known. */
    static Message inBoth(String key) {
        return Message.of(
                Words.in(Language.EN).say(key) + "\n" + Words.in(Language.FR).say(key));
    }

    private static String role(String key, Role role) {
        return key + "." + role.name().toLowerCase(Locale.ROOT);
    }
}
