package io.visavis.core.delivery.jdbc;

import io.visavis.core.chat.MessageRef;
import io.visavis.core.delivery.OwedMessage;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads what stands together in one message, and what was written before. */
final class MergedRows {
    private MergedRows() {}

    static List<OwedMessage> carried(Handle h, OwedMessage owed) {
        return h.createQuery("select * from outbox where merged_into = :id order by id")
                .bind("id", owed.id())
                .map(OutboxRow::owed)
                .list();
    }

    static boolean several(Handle h, long personId, MessageRef message) {
        return h.createQuery("""
                        select exists (
                            select from outbox o
                            where o.person_id = :person and o.conversation = :conversation and o.message_id = :message
                              and exists (select from outbox m where m.merged_into = o.id))
                        """)
                .bind("person", personId)
                .bind("conversation", message.conversation())
                .bind("message", message.id())
                .mapTo(Boolean.class)
                .one();
    }

    static boolean wroteSince(Handle h, OwedMessage owed, Instant since) {
        return h.createQuery("""
                        select exists (
                            select from outbox
                            where person_id = :person and id <> :id and merged_into is null
                              and state in ('open', 'unknown', 'sent') and coalesce(sent_at, started_at) >= :since)
                        """)
                .bind("person", owed.personId())
                .bind("id", owed.id())
                .bind("since", since)
                .mapTo(Boolean.class)
                .one();
    }
}
