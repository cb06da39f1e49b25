package io.visavis.core.delivery.jdbc;

import io.visavis.core.delivery.NewMessage;
import io.visavis.core.delivery.OwedMessage;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Puts messages into the outbox, inside the caller's transaction: what is owed is stored with what it is owed for. */
public final class OwedRows {
    private OwedRows() {}

    /** A second one of the same kind, subject, person and sequence is left out. */
    public static void add(Handle handle, Collection<NewMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
            insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
            values (:kind, :subject, :sequence, :person, :programme, :due, :expires)
            on conflict (kind, subject_id, person_id, sequence) do nothing
            """);
        for (NewMessage m : messages) {
            batch.bind("kind", m.kind().code())
                    .bind("subject", m.subjectId())
                    .bind("sequence", m.sequence())
                    .bind("person", m.personId())
                    .bind("programme", m.programmeId())
                    .bind("due", m.dueAt())
                    .bind("expires", m.expiresAt())
                    .add();
        }
        batch.execute();
    }

    /** The row that a query of the whole row finds for {@code :id}. */
    public static Optional<OwedMessage> one(Handle handle, String sql, long id) {
        return handle.createQuery(sql).bind("id", id).map(OutboxRow::owed).findOne();
    }

    /** Where it is under way it stays as it is. */
    static void move(Handle handle, NewMessage m) {
        handle.createUpdate("""
                        update outbox set due_at = :due, reason = null
                        where kind = :kind and subject_id = :subject and person_id = :person and sequence = :sequence
                          and state = 'open' and started_at is null and merged_into is null and lease_owner is null
                        """)
                .bind("due", m.dueAt())
                .bind("kind", m.kind().code())
                .bind("subject", m.subjectId())
                .bind("person", m.personId())
                .bind("sequence", m.sequence())
                .execute();
    }
}
