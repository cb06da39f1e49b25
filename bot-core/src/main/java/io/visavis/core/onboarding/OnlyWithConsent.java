package io.visavis.core.onboarding;

import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import java.time.Instant;
import java.util.Set;

/**
 * A feature's part in delivery, for those alone who take part; every feature's part stands behind it. Planners ask for
 * consent as well; this holds for what was owed before someone left.
 */
public final class OnlyWithConsent implements Composer {
    /** Why a message is dropped; one about a session is owed again once the reason has passed. */
    public static final String REASON = "no_consent";

    private final Composer feature;
    private final Participations participations;

    public OnlyWithConsent(Composer feature, Participations participations) {
        this.feature = feature;
        this.participations = participations;
    }

    @Override
    public Set<MessageKind> kinds() {
        return feature.kinds();
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        return participations.allow(owed) ? feature.compose(owed, person, now) : new Composition.Drop(REASON);
    }

    @Override
    public Composition again(OwedMessage owed, Person person, Instant now) {
        return participations.allow(owed) ? feature.again(owed, person, now) : new Composition.Drop(REASON);
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
