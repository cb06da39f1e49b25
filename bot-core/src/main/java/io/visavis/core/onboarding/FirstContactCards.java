package io.visavis.core.onboarding;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.people.Memberships.Role;
import io.visavis.core.people.Person;
import io.visavis.core.talk.WhoSeesWhat;
import io.visavis.core.words.Words;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the bot says of itself and of taking part. */
final class FirstContactCards {
    static final String JOIN = "onboarding.join";
    static final String LATER = "onboarding.later";
    static final String NO = "onboarding.no";
    static final String LEAVE = "onboarding.leave";
    static final String WITHDRAW = "onboarding.withdraw";
    static final String STAY = "onboarding.stay";

    Message firstContact(Participation participation, Person person) {
        Words words = Words.in(person.language());
        String role = role(participation.role());
        MessageBuilder message = new MessageBuilder()
                .heading(words.say("onboarding.hello", "programme", participation.programme(words)))
                .text(words.say("onboarding.what." + role, "name", person.name()));
        if (participation.isAChoice()) {
            message.strong(words.say("conversation.privacy"));
            whoSeesWhat(participation.role(), words).forEach(message::text);
            message.strong(words.say("onboarding.choice")).text(words.say("onboarding.choice." + role));
            return message.buttons(choice(participation, words)).build();
        }
        return message.context(words.say("onboarding.help")).build();
    }

    Message reminder(Participation participation, Person person) {
        Words words = Words.in(person.language());
        return new MessageBuilder()
                .text(words.say("onboarding.reminder", "programme", participation.programme(words)))
                .text(words.say("onboarding.choice." + role(participation.role())))
                .buttons(choice(participation, words))
                .context(words.say("onboarding.reminder.privacy"))
                .build();
    }

    /** For someone's home, as long as they have not decided. */
    Message waiting(Participation participation, Person person) {
        Words words = Words.in(person.language());
        return new MessageBuilder()
                .strong(words.say("onboarding.waiting", "programme", participation.programme(words)))
                .text(words.say("onboarding.choice." + role(participation.role())))
                .buttons(choice(participation, words))
                .build();
    }

    private static Button[] choice(Participation participation, Words words) {
        String id = Long.toString(participation.id());
        return new Button[] {
            joining(participation, words).primary(),
            Button.acting(words.say("onboarding.button.later"), LATER, id),
            Button.acting(words.say("onboarding.button.no"), NO, id)
        };
    }

    private static Button joining(Participation participation, Words words) {
        return Button.opening(words.say("onboarding.button.join"), JOIN, Long.toString(participation.id()));
    }

    Message joined(Participation participation, Person person) {
        Words words = Words.in(person.language());
        MessageBuilder message =
                new MessageBuilder().text(words.say("onboarding.joined", "programme", participation.programme(words)));
        Participation.QuestionTime question = participation.question();
        if (question != null) {
            String day = DayOfWeek.of(question.isoWeekday())
                    .getDisplayName(TextStyle.FULL, words.language().locale());
            message.text(words.say(
                    "onboarding.joined.question",
                    "day",
                    day,
                    "time",
                    words.time(question.time()),
                    "zone",
                    person.zone().getId()));
        } else {
            message.text(words.say("onboarding.joined.brief"));
        }
        return message.context(words.say("onboarding.joined.privacy")).build();
    }

    Message later(Participation participation, Words words) {
        return new MessageBuilder()
                .text(words.say("onboarding.later"))
                .buttons(joining(participation, words))
                .build();
    }

    /** After a no, and after leaving. */
    Message declined(Participation participation, Words words) {
        return new MessageBuilder()
                .text(words.say("onboarding.declined", "programme", participation.programme(words)))
                .buttons(joining(participation, words))
                .build();
    }

    Message leaving(Participation participation, Words words) {
        String id = Long.toString(participation.id());
        return new MessageBuilder()
                .strong(words.say("onboarding.leave.title", "programme", participation.programme(words)))
                .text(words.say("onboarding.leave." + role(participation.role())))
                .text(words.say("onboarding.leave.known"))
                .buttons(
                        Button.acting(words.say("onboarding.button.withdraw"), WITHDRAW, id),
                        Button.acting(words.say("onboarding.button.stay"), STAY, id))
                .build();
    }

    Message staying(Participation participation, Words words) {
        return Message.of(words.say("onboarding.staying", "programme", participation.programme(words)));
    }

    /** Who sees what, and the way in or out of each programme that is the reader's to decide. */
    Message privacy(List<Participation> participations, Person person, List<Button> more) {
        Words words = Words.in(person.language());
        MessageBuilder message = new MessageBuilder().heading(words.say("conversation.privacy"));
        Set<Role> roles = participations.stream().map(Participation::role).collect(Collectors.toSet());
        if (!roles.equals(Set.of(Role.MENTOR))) {
            WhoSeesWhat.lines(words).forEach(message::text);
        }
        if (roles.contains(Role.MENTOR) && roles.size() > 1) {
            message.strong(words.say("conversation.privacy.as_mentor"));
        }
        if (roles.contains(Role.MENTOR)) {
            WhoSeesWhat.linesForMentors(words).forEach(message::text);
        }
        List<Button> buttons = new ArrayList<>();
        for (Participation participation : participations) {
            String key = participation.takesPart() ? "onboarding.button.leave" : "onboarding.button.join_in";
            String label = words.say(key, "programme", participation.programme(words));
            String id = Long.toString(participation.id());
            buttons.add(participation.takesPart() ? Button.acting(label, LEAVE, id) : Button.opening(label, JOIN, id));
        }
        buttons.addAll(more);
        return buttons.isEmpty()
                ? message.build()
                : message.buttons(buttons.toArray(Button[]::new)).build();
    }

    private static List<String> whoSeesWhat(Role role, Words words) {
        return role == Role.MENTOR ? WhoSeesWhat.linesForMentors(words) : WhoSeesWhat.lines(words);
    }

    private static String role(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
