package io.visavis.core.later;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Span;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in the place of a message that was put off. */
record LaterCards(Person reader, Words words) {
    /** A moment was chosen; its value is that of a choice of {@link Moments}. */
    static final String AT = "later.at";
    /** After all at once; its value is the message's id. */
    static final String NOW = "later.now";

    LaterCards(Person reader) {
        this(reader, Words.in(reader.language()));
    }

    /** @param message what was put off, of which the heading alone is said */
    Message until(Message message, Instant at, long id, Optional<Block.Menu> others) {
        String moment = words.moment(at.atZone(reader.zone()));
        MessageBuilder card = headed(message)
                .spans(Span.around(words.say("later.until", "moment", moment), moment, at))
                .buttons(Button.acting(words.say("later.button.now"), NOW, Long.toString(id)));
        return card.blocks(others.stream().toList()).build();
    }

    /** The moment that was chosen cannot be had any more. */
    Message chooseAnew(Message message, long id, Optional<Block.Menu> others) {
        return headed(message)
                .text(words.say(others.isPresent() ? "later.passed" : "later.none_left"))
                .buttons(Button.acting(words.say("later.button.now"), NOW, Long.toString(id)))
                .blocks(others.stream().toList())
                .build();
    }

    private static MessageBuilder headed(Message message) {
        MessageBuilder card = new MessageBuilder();
        message.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .findFirst()
                .ifPresent(heading -> card.heading(((Block.Heading) heading).text()));
        return card;
    }

    Message settled() {
        return Message.of(words.say("later.settled"));
    }

    Message onItsWay() {
        return Message.of(words.say("later.on_its_way"));
    }

    Message notYours() {
        return Message.of(words.say("later.not_yours"));
    }

    /** The same message with the moments on offer beside its last buttons. */
    static Message offering(Message message, Optional<Block.Menu> menu) {
        if (menu.isEmpty()) {
            return message;
        }
        List<Block> blocks = new ArrayList<>(message.blocks());
        int at = blocks.size();
        for (int i = 0; i < blocks.size(); i++) {
            at = blocks.get(i) instanceof Block.Buttons ? i + 1 : at;
        }
        blocks.add(at, menu.get());
        return new Message(blocks, message.plainText(), message.language(), message.look());
    }
}
