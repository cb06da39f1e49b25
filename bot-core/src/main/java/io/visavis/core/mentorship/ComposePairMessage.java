package io.visavis.core.mentorship;

import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import java.time.Instant;
import java.util.Set;

/** Composes the question how someone finds their pair, and the news that it has ended. */
public final class ComposePairMessage implements Composer {
    private final Relationships relationships;

    public ComposePairMessage(Relationships relationships) {
        this.relationships = relationships;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.FIT_CHECK, MessageKind.PAIR_ENDED);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        Relationship pair = relationships
                .byId(owed.subjectId())
                .filter(known -> known.other(person.id()).isPresent())
                .orElse(null);
        if (pair == null) {
            return new Composition.Drop("gone");
        }
        RelationshipCards cards = RelationshipCards.of(person);
        if (owed.kind() == MessageKind.PAIR_ENDED) {
            return new Composition.Send(cards.news(pair));
        }
        return pair.active() && relationships.waits(pair.id(), person.id())
                ? new Composition.Send(cards.ask(pair))
                : new Composition.Drop(pair.active() ? "answered" : "ended");
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
