package io.visavis.core.matching.pairing;

import io.visavis.core.chat.Message;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.matching.Reason.Side;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.util.Set;

/** Composes what people are told about a proposal, as long as it is so. */
public final class ComposeProposal implements Composer {
    private final Pairings pairings;
    private final ShowProposal show;

    public ComposeProposal(Pairings pairings) {
        this.pairings = pairings;
        this.show = new ShowProposal(pairings);
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.MATCH_PROPOSED, MessageKind.MATCH_CLOSED, MessageKind.MATCH_BEGUN);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        Pairing pairing = pairings.byId(owed.subjectId()).orElse(null);
        Side side = pairing == null ? null : pairing.sideOf(person.id()).orElse(null);
        if (pairing == null || side == null) {
            return new Composition.Drop("gone");
        }
        return switch (owed.kind()) {
            case MATCH_PROPOSED -> proposed(pairing, side, person, now, owed.sequence() > 0);
            case MATCH_CLOSED -> closed(pairing, side, person);
            default ->
                pairing.state() == Pairing.State.BEGUN
                        ? told("matching.begun", pairing, side, person)
                        : new Composition.Drop("gone");
        };
    }

    private Composition proposed(Pairing pairing, Side side, Person person, Instant now, boolean again) {
        return pairing.waitsFor(side)
                ? show.card(pairing, side, person, now, again)
                        .<Composition>map(Composition.Send::new)
                        .orElseGet(() -> new Composition.Drop("gone"))
                : new Composition.Drop("answered");
    }

    /** Whoever never heard of a proposal hears nothing of its end. */
    private Composition closed(Pairing pairing, Side side, Person person) {
        return pairings.reached(pairing.id(), person.id())
                ? told("matching.closed", pairing, side, person)
                : new Composition.Drop("never_told");
    }

    private static Composition told(String key, Pairing pairing, Side side, Person person) {
        Side other = side == Side.MENTEE ? Side.MENTOR : Side.MENTEE;
        String name = pairing.party(other).name();
        return new Composition.Send(Message.of(Words.in(person.language()).say(key, "name", name)));
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
