package io.visavis.core.mentor.application;

import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.mentor.application.Application.State;
import io.visavis.core.people.Person;
import java.time.Instant;
import java.util.Set;

/** Tells each side of an application what the other last did, as long as nothing came after it. */
public final class ComposeApplicationMessage implements Composer {
    private final Applications applications;

    public ComposeApplicationMessage(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.MENTOR_APPLICATION, MessageKind.MENTOR_DECISION);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        Application application = applications.byId(owed.subjectId()).orElse(null);
        if (application == null || application.step() != owed.sequence()) {
            return new Composition.Drop("settled");
        }
        ApplicationCards cards = new ApplicationCards(person);
        if (owed.kind() == MessageKind.MENTOR_DECISION) {
            return new Composition.Send(cards.news(application));
        }
        return application.state() == State.OPEN
                ? new Composition.Send(cards.toReview(application))
                : new Composition.Drop("settled");
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
