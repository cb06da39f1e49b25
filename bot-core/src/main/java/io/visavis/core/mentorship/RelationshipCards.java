package io.visavis.core.mentorship;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.util.List;

/** What a pair looks like to one of the two. */
record RelationshipCards(Person reader, Words words) {
    static final String GOOD = "mentorship.good";
    static final String UNSURE = "mentorship.unsure";
    static final String NOT_FOR_ME = "mentorship.not_for_me";
    static final String TELL = "mentorship.tell";
    static final String END = "mentorship.end";
    static final String ENDS = "mentorship.ends";

    static RelationshipCards of(Person reader) {
        return new RelationshipCards(reader, Words.in(reader.language()));
    }

    Message list(List<Relationship> pairs) {
        MessageBuilder message = new MessageBuilder().strong(words.say("mentorship.own"));
        for (Relationship pair : pairs) {
            String key = pair.isMentee(reader.id()) ? "mentorship.with.mentor" : "mentorship.with.mentee";
            message.text(words.say(
                            key,
                            "name",
                            other(pair),
                            "programme",
                            words.pick(pair.programmeEn(), pair.programmeFr()),
                            "day",
                            words.shortDay(pair.since())))
                    .buttons(endButton(pair));
        }
        return message.build();
    }

    private String other(Relationship pair) {
        return pair.other(reader.id()).map(Relationship.Party::name).orElse("");
    }

    private Button endButton(Relationship pair) {
        return Button.acting(words.say("mentorship.button.end"), END, Long.toString(pair.id()));
    }

    Message ask(Relationship pair) {
        String id = Long.toString(pair.id());
        return new MessageBuilder()
                .heading(words.say("mentorship.fit.title", "name", other(pair)))
                .text(words.say("mentorship.fit.question", "name", other(pair)))
                .buttons(
                        Button.acting(words.say("mentorship.fit.good"), GOOD, id),
                        Button.acting(words.say("mentorship.fit.unsure"), UNSURE, id),
                        Button.acting(words.say("mentorship.fit.not_for_me"), NOT_FOR_ME, id))
                .context(words.say("mentorship.fit.privacy"))
                .build();
    }

    /** What was answered stays with them until they say otherwise. */
    Message answered(Relationship pair, Fit fit) {
        MessageBuilder message =
                new MessageBuilder().text(words.say("mentorship.answered." + fit.code(), "name", other(pair)));
        Button tell = Button.acting(words.say("mentorship.button.tell"), TELL, Long.toString(pair.id()));
        return (fit == Fit.GOOD ? message.buttons(tell) : message.buttons(tell, endButton(pair)))
                .context(words.say("mentorship.fit.privacy"))
                .build();
    }

    Message confirm(Relationship pair) {
        String key = pair.isMentee(reader.id()) ? "mentorship.end.mentee" : "mentorship.end.mentor";
        return new MessageBuilder()
                .heading(words.say("mentorship.end.title", "name", other(pair)))
                .text(words.say("mentorship.end.what", "name", other(pair)))
                .text(words.say(key, "name", other(pair)))
                .buttons(Button.acting(words.say("mentorship.button.ends"), ENDS, Long.toString(pair.id())))
                .context(words.say("mentorship.end.keep"))
                .build();
    }

    Message ended(Relationship pair) {
        String key = pair.isMentee(reader.id()) ? "mentorship.ended.mentee" : "mentorship.ended.mentor";
        return Message.of(words.say(key, "name", other(pair)));
    }

    /** To the one who did not end it. */
    Message news(Relationship pair) {
        String key = pair.isMentee(reader.id()) ? "mentorship.news.mentee" : "mentorship.news.mentor";
        return new MessageBuilder()
                .heading(words.say("mentorship.news.title", "name", other(pair)))
                .text(words.say("mentorship.news", "name", other(pair)))
                .text(words.say(key))
                .build();
    }
}
