package io.visavis.core.referent;

import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import io.visavis.core.referent.Referents.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Brings what someone asks to the referent, and deletes it; tells the one who asked where that could not be. */
public final class ComposeReferentMessage implements Composer {
    private static final Duration WORTH_TELLING = Duration.ofDays(14);

    private final Referents referents;
    private final ReferentCards cards = new ReferentCards();

    public ComposeReferentMessage(Referents referents) {
        this.referents = referents;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.REFERENT_REQUEST, MessageKind.REFERENT_UNREACHED);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        Request request = referents.byId(owed.subjectId()).orElse(null);
        if (request == null) {
            return new Composition.Drop("brought");
        }
        if (owed.kind() == MessageKind.REFERENT_UNREACHED) {
            return new Composition.Send(cards.unreached(request, person));
        }
        String words = request.words();
        boolean stillTheReferent = request.to() != null && request.to().personId() == person.id();
        return words == null || !stillTheReferent
                ? new Composition.Drop("no_referent")
                : new Composition.Send(cards.toReferent(request, words, person));
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {
        referents.forget(owed.subjectId());
    }

    @Override
    public void dropped(OwedMessage owed, Instant at) {
        if (owed.kind() == MessageKind.REFERENT_REQUEST) {
            referents.unreached(owed.subjectId(), at, at.plus(WORTH_TELLING));
        } else {
            referents.forget(owed.subjectId());
        }
    }
}
