package io.visavis.core.delivery;

import java.time.Instant;

/** A message to put into the outbox. A second one of the same kind, subject, person and sequence is left out. */
public record NewMessage(
        MessageKind kind,
        long subjectId,
        int sequence,
        long personId,
        long programmeId,
        Instant dueAt,
        Instant expiresAt) {

    public NewMessage dueAt(Instant other) {
        return new NewMessage(kind, subjectId, sequence, personId, programmeId, other, expiresAt);
    }
}
