package io.visavis.core.closing;

import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import java.time.Instant;
import java.util.Set;

/** Composes a pair's review when it leaves; a pair that has ended meanwhile, or got a longer programme, gets none. */
public final class ComposeClosing implements Composer {
    private final Closings closings;
    private final ReadClosing read;

    public ComposeClosing(Closings closings, ReadClosing read) {
        this.closings = closings;
        this.read = read;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.CLOSING_REVIEW);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        return closings.byId(owed.subjectId())
                .filter(pair -> pair.isOf(person.id()))
                .filter(pair -> pair.isOpen(now.atZone(person.zone()).toLocalDate()))
                .<Composition>map(pair -> new Composition.Send(read.review(pair, person, now)))
                .orElseGet(() -> new Composition.Drop("ended"));
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
