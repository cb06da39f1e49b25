package io.visavis.core.settings;

import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import java.time.Instant;
import java.util.Set;

/** A feature's part in delivery, without the mere reminders of those who switched them off. */
public final class OnlyWantedReminders implements Composer {
    private final Composer feature;
    private final Preferences preferences;

    public OnlyWantedReminders(Composer feature, Preferences preferences) {
        this.feature = feature;
        this.preferences = preferences;
    }

    @Override
    public Set<MessageKind> kinds() {
        return feature.kinds();
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        boolean unwanted = owed.kind().merelyReminds() && !preferences.wantsReminders(person.id());
        return unwanted ? new Composition.Drop("reminders_off") : feature.compose(owed, person, now);
    }

    @Override
    public Composition again(OwedMessage owed, Person person, Instant now) {
        return feature.again(owed, person, now);
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
