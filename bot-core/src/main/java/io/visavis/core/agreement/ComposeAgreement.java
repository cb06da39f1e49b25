package io.visavis.core.agreement;

import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import java.time.Instant;
import java.util.Set;

/** Asks the sides of a pair for their agreement: when they begin, and the mentor in place of a brief. */
public final class ComposeAgreement implements Composer {
    private final Agreements agreements;
    private final AgreementCards cards = new AgreementCards();

    public ComposeAgreement(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.AGREEMENT, MessageKind.AGREEMENT_REMINDER);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        return owed.kind() == MessageKind.AGREEMENT ? request(owed, person) : heldBack(owed, person, now);
    }

    private Composition request(OwedMessage owed, Person person) {
        return agreements
                .of(owed.subjectId())
                .filter(Agreement::active)
                .filter(agreement -> !agreement.side(person.id()).accepted())
                .<Composition>map(agreement -> new Composition.Send(cards.whole(agreement, person)))
                .orElseGet(() -> new Composition.Drop("accepted"));
    }

    private Composition heldBack(OwedMessage owed, Person person, Instant now) {
        return agreements
                .before(owed.subjectId())
                .filter(session ->
                        !session.agreement().inForce() && session.startsAt().isAfter(now))
                .<Composition>map(session ->
                        new Composition.Send(cards.heldBack(session.agreement(), session.startsAt(), person)))
                .orElseGet(() -> new Composition.Drop("accepted"));
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
