package io.visavis.core.later;

import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A feature's part in delivery, with the moments to which its messages may be put off. */
public final class OfferLater implements Composer {
    private static final Set<MessageKind> FIRST_CONTACTS =
            Set.of(MessageKind.FIRST_CONTACT, MessageKind.FIRST_CONTACT_REMINDER);

    private final Composer feature;
    private final BringAgain again;
    private final PutOffs putOffs;

    /** @param again which brings what this lets people put off */
    public OfferLater(Composer feature, BringAgain again, PutOffs putOffs) {
        this.feature = feature;
        this.again = again;
        this.putOffs = putOffs;
    }

    @Override
    public Set<MessageKind> kinds() {
        return feature.kinds();
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        // Whoever said when needs no reminder before
        if (owed.kind() == MessageKind.FIRST_CONTACT_REMINDER && putOffs.waits(owed, FIRST_CONTACTS)) {
            return new Composition.Drop("put_off");
        }
        Composition composition = feature.compose(owed, person, now);
        return owed.kind().mayComeLater() && composition instanceof Composition.Send send
                ? new Composition.Send(
                        LaterCards.offering(send.message(), again.menu(owed.id(), owed, person, now, Optional.empty())))
                : composition;
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {
        feature.sent(owed, person, at);
    }

    @Override
    public void dropped(OwedMessage owed, Instant at) {
        feature.dropped(owed, at);
    }
}
