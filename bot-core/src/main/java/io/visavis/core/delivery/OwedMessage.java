package io.visavis.core.delivery;

import io.visavis.core.chat.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox that this node has claimed.
 *
 * @param subjectId of the check-in or session it is about, by its kind
 * @param sequence counts messages of one kind about one subject
 * @param expiresAt from when on it is not worth sending
 * @param attempts how often a send was begun, or the platform asked about it in vain
 * @param failures how often it crashed, was refused, or was claimed by an owner that was not heard of again
 * @param startedAt when the last send began whose end is not known; null when none is open
 * @param place where the last send began; null when none did
 */
public record OwedMessage(
        long id,
        String deliveryId,
        MessageKind kind,
        long subjectId,
        int sequence,
        long personId,
        long programmeId,
        Instant dueAt,
        Instant expiresAt,
        int attempts,
        int failures,
        @Nullable Instant startedAt,
        @Nullable Place place) {

    /** Whether an earlier send of it may have arrived. */
    boolean uncertain() {
        return startedAt != null;
    }
}
