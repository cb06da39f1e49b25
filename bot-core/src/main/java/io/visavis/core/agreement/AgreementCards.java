package io.visavis.core.agreement;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Span;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.util.List;

/** An agreement as one of its sides reads it. */
final class AgreementCards {
    static final String ACCEPT = "agreement.accept";
    static final String READ = "agreement.read";

    /** The standard text, point by point. */
    private static final List<String> POINTS =
            List.of("confidential", "exceptions", "hierarchy", "roles", "time", "parting");

    Message whole(Agreement agreement, Person reader) {
        Words words = Words.in(reader.language());
        MessageBuilder message = new MessageBuilder()
                .heading(words.say(
                        "agreement.title", "name", agreement.other(reader.id()).name()))
                .context(agreement.programme(words));
        text(agreement, words, message);
        message.facts(accepted(agreement, reader, words));
        if (agreement.side(reader.id()).accepted()) {
            return message.context(words.say(agreement.inForce() ? "agreement.in_force" : "agreement.waits"))
                    .build();
        }
        return message.buttons(accepting(agreement, words))
                .context(words.say("agreement.until_then"))
                .build();
    }

    private static void text(Agreement agreement, Words words, MessageBuilder message) {
        Agreement.OwnText own = agreement.text();
        if (own != null) {
            message.text(words.pick(own.english(), own.french()));
            return;
        }
        for (String point : POINTS) {
            message.text(words.say("agreement.standard." + agreement.version() + "." + point));
        }
    }

    private static Button accepting(Agreement agreement, Words words) {
        return Button.acting(words.say("agreement.button.accept"), ACCEPT, agreement.key())
                .primary();
    }

    /** Who has accepted and who is still to. */
    private static List<Block.Fact> accepted(Agreement agreement, Person reader, Words words) {
        return List.of(
                new Block.Fact(words.say("agreement.you"), state(agreement.side(reader.id()), reader, words)),
                new Block.Fact(
                        words.say(
                                "agreement.other",
                                "name",
                                agreement.other(reader.id()).name()),
                        state(agreement.other(reader.id()), reader, words)));
    }

    private static String state(Agreement.Side side, Person reader, Words words) {
        Instant at = side.acceptedAt();
        return at == null
                ? words.say("agreement.not_yet")
                : words.say(
                        "agreement.accepted",
                        "day",
                        words.day(at.atZone(reader.zone()).toLocalDate()));
    }

    /** What a manager's reminder carries while the agreement is not in force. */
    Message inReminder(Agreement agreement, Person reader) {
        return open(agreement, reader, "agreement.reminder.mentee").build();
    }

    /** To the mentor, in place of the brief. */
    Message heldBack(Agreement agreement, Instant startsAt, Person mentor) {
        Words words = Words.in(mentor.language());
        String name = agreement.mentee().name();
        String moment = words.moment(startsAt.atZone(mentor.zone()));
        String when = words.say("agreement.held_back.when", "name", name, "moment", moment);
        return new MessageBuilder()
                .heading(words.say("agreement.held_back", "name", name))
                .spans(Span.around(when, moment, startsAt))
                .message(open(agreement, mentor, "agreement.reminder.mentor").build())
                .build();
    }

    /** For a side's home, while the agreement is not in force. */
    Message atHome(Agreement agreement, Person reader) {
        Words words = Words.in(reader.language());
        return new MessageBuilder()
                .strong(words.say(
                        "agreement.title", "name", agreement.other(reader.id()).name()))
                .message(open(agreement, reader, "agreement.home").build())
                .build();
    }

    private static MessageBuilder open(Agreement agreement, Person reader, String key) {
        Words words = Words.in(reader.language());
        MessageBuilder message = new MessageBuilder()
                .text(words.say(key, "name", agreement.other(reader.id()).name()))
                .facts(accepted(agreement, reader, words));
        Button read = Button.acting(words.say("agreement.button.read"), READ, Long.toString(agreement.mentorshipId()));
        return agreement.side(reader.id()).accepted() ? message.buttons(read) : message.buttons(read.primary());
    }
}
