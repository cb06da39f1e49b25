package io.visavis.core.session.handover;

import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import io.visavis.core.session.Sessions;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Asks a manager what their new mentor may read; not where there is nothing to hand over any more. */
public final class ComposeHandOver implements Composer {
    private final HandOvers handOvers;
    private final Sessions sessions;

    public ComposeHandOver(HandOvers handOvers, Sessions sessions) {
        this.handOvers = handOvers;
        this.sessions = sessions;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.HAND_OVER);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        HandOverCards cards = HandOverCards.of(person);
        List<Message> asked = handOvers.asked(owed.subjectId(), owed.sequence()).stream()
                .filter(handOver -> handOver.menteeId() == person.id())
                .filter(handOver -> !sessions.shared(handOver.formerId(), now).isEmpty())
                .map(handOver -> cards.ask(handOver, sessions.shared(handOver.formerId(), now)))
                .toList();
        if (asked.isEmpty()) {
            return new Composition.Drop("nothing_to_hand_over");
        }
        MessageBuilder message = new MessageBuilder();
        asked.forEach(message::message);
        return new Composition.Send(message.context(cards.privacy()).build());
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
