package io.visavis.core.delivery;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Message;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what is due at once to one person into one message: sessions first, a line between one thing and the next. */
final class SayTogether {
    private static final Logger LOG = LoggerFactory.getLogger(SayTogether.class);

    private final Function<OwedMessage, Composer> composers;

    SayTogether(Function<OwedMessage, Composer> composers) {
        this.composers = composers;
    }

    /** A message with what is said in it beside its own matter, and what has nothing to say at this moment. */
    record Whole(Message message, List<OwedMessage> said, List<OwedMessage> unsaid) {}

    private record Part(boolean aboutSession, Message message) {}

    /** @param back whether it is the first one after a break */
    Whole of(OwedMessage owed, Message own, List<OwedMessage> others, Person person, Instant now, boolean back) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(owed.kind().aboutSession(), own));
        List<OwedMessage> said = new ArrayList<>();
        List<OwedMessage> unsaid = new ArrayList<>();
        for (OwedMessage other : others) {
            Optional<Message> message = compose(other, person, now);
            message.ifPresent(text -> parts.add(new Part(other.kind().aboutSession(), text)));
            (message.isPresent() ? said : unsaid).add(other);
        }
        parts.sort(Comparator.comparing(part -> !part.aboutSession()));
        return new Whole(joined(parts, own, person, back), said, unsaid);
    }

    /** What cannot be composed fails on its own, later, and not with what it was to be said with. */
    private Optional<Message> compose(OwedMessage other, Person person, Instant now) {
        try {
            return composers.apply(other).compose(other, person, now) instanceof Composer.Composition.Send send
                    ? Optional.of(send.message())
                    : Optional.empty();
        } catch (RuntimeException e) {
            // The class alone: an exception's text may hold what a person wrote.
            LOG.error("message {} is left out: {}", other.id(), e.getClass().getName());
            return Optional.empty();
        }
    }

    private static Message joined(List<Part> parts, Message own, Person person, boolean back) {
        List<Message> messages =
                new ArrayList<>(parts.stream().map(Part::message).toList());
        List<Block> blocks = new ArrayList<>();
        if (back) {
            Message welcome =
                    Message.of(Words.in(person.language()).say("settings.welcome_back", "count", parts.size()));
            blocks.addAll(welcome.blocks());
            messages.add(0, welcome);
        }
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                blocks.add(new Block.Divider());
            }
            blocks.addAll(parts.get(i).message().blocks());
        }
        String plain = messages.stream().map(Message::plainText).collect(Collectors.joining("\n\n"));
        return new Message(blocks, plain, person.language(), parts.size() == 1 ? own.look() : null);
    }
}
