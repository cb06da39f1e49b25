package io.visavis.core.home;

import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import java.time.Instant;
import java.util.Set;

/** A feature's part in delivery, after which the home shows what arrived, such as this week's question. */
public final class ShowWhenSent implements Composer {
    private final Composer feature;
    private final RefreshHomes homes;

    public ShowWhenSent(Composer feature, RefreshHomes homes) {
        this.feature = feature;
        this.homes = homes;
    }

    @Override
    public Set<MessageKind> kinds() {
        return feature.kinds();
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        return feature.compose(owed, person, now);
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {
        feature.sent(owed, person, at);
        if (owed.kind() == MessageKind.CHECK_IN) {
            homes.changedBeforeTick(person.id());
        }
    }

    @Override
    public void dropped(OwedMessage owed, Instant at) {
        feature.dropped(owed, at);
    }
}
