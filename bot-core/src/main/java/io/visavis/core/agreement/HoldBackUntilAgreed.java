package io.visavis.core.agreement;

import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.NewMessage;
import io.visavis.core.delivery.Outbox;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The messages around a session, of pairs that have agreed. Of others, the brief is held back and its mentor asked
 * instead; it is owed again once both have accepted. The manager's reminder comes, and asks as well.
 */
public final class HoldBackUntilAgreed implements Composer {
    private final Composer sessions;
    private final Agreements agreements;
    private final Outbox outbox;
    private final AgreementCards cards = new AgreementCards();

    public HoldBackUntilAgreed(Composer sessions, Agreements agreements, Outbox outbox) {
        this.sessions = sessions;
        this.agreements = agreements;
        this.outbox = outbox;
    }

    @Override
    public Set<MessageKind> kinds() {
        return sessions.kinds();
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        Composition composition = sessions.compose(owed, person, now);
        if (owed.kind() == MessageKind.SESSION_SOON || !(composition instanceof Composition.Send send)) {
            return composition;
        }
        Optional<Agreement> open = agreements
                .before(owed.subjectId())
                .map(Agreements.BeforeSession::agreement)
                .filter(agreement -> !agreement.inForce());
        if (open.isEmpty()) {
            return composition;
        }
        if (owed.kind() == MessageKind.SESSION_BRIEF) {
            outbox.add(List.of(request(owed, now)));
            return new Composition.Drop("no_agreement");
        }
        return new Composition.Send(together(send.message(), cards.inReminder(open.get(), person)));
    }

    private static NewMessage request(OwedMessage brief, Instant now) {
        return new NewMessage(
                MessageKind.AGREEMENT_REMINDER,
                brief.subjectId(),
                brief.sequence(),
                brief.personId(),
                brief.programmeId(),
                now,
                brief.expiresAt());
    }

    private static Message together(Message reminder, Message request) {
        return new MessageBuilder().message(reminder).divider().message(request).build();
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {
        sessions.sent(owed, person, at);
    }

    @Override
    public void dropped(OwedMessage owed, Instant at) {
        sessions.dropped(owed, at);
    }
}
