package io.visavis.core.later;

import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What was put off, and until when: one moment at a time for each message. */
public interface PutOffs {

    /** A message as it was first brought, by its own id or that of one that brought it again. */
    Optional<OwedMessage> original(long outboxId);

    /**
     * Has it brought again at a moment, in the place of any other that was chosen.
     *
     * @return false when it is on its way already
     */
    boolean to(OwedMessage original, Instant at, Instant now);

    /**
     * It is not to be brought again after all.
     *
     * @return false when it is on its way already
     */
    boolean takeBack(OwedMessage original, Instant now);

    /** Whether a message of these kinds, about the same and for the same person, waits to be brought again. */
    boolean waits(OwedMessage about, Set<MessageKind> kinds);
}
