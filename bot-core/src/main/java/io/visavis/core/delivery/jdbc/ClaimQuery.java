package io.visavis.core.delivery.jdbc;

import io.visavis.core.delivery.OwedMessage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Takes messages that are due, inside the caller's transaction. */
final class ClaimQuery {
    private ClaimQuery() {}

    /** A message that may be taken. {@code abandoned}: its last owner let the lease run out. */
    private record Due(long id, boolean abandoned, int failures) {}

    static List<OwedMessage> run(Handle h, String owner, Instant now, Instant until, int limit) {
        List<Due> due = due(h, now, limit);
        if (due.isEmpty()) {
            return List.of();
        }
        Due first = due.get(0);
        if (first.abandoned() && first.failures() + 1 >= JdbcOutbox.FAILURES_ALLOWED) {
            putAside(h, first.id());
            return run(h, owner, now, until, limit);
        }
        return take(h, first.abandoned() ? List.of(first) : untilAbandoned(due), owner, until);
    }

    private static List<Due> due(Handle h, Instant now, int limit) {
        return h.createQuery("""
                        select id, lease_owner is not null, failures from outbox
                        where state in ('open', 'unknown') and due_at <= :now and merged_into is null
                          and (lease_until is null or lease_until <= :now)
                        order by due_at, id
                        for update skip locked
                        limit :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .map((rs, ctx) -> new Due(rs.getLong(1), rs.getBoolean(2), rs.getInt(3)))
                .list();
    }

    /** What killed its owner must not take others with it time and again. */
    private static List<Due> untilAbandoned(List<Due> due) {
        return due.stream().takeWhile(row -> !row.abandoned()).toList();
    }

    private static List<OwedMessage> take(Handle h, List<Due> rows, String owner, Instant until) {
        return h
                .createQuery("""
                        update outbox
                        set failures = failures + case when lease_owner is null then 0 else 1 end,
                            lease_owner = :owner, lease_until = :until
                        where id = any(:ids)
                        returning *
                        """)
                .bind("owner", owner)
                .bind("until", until)
                .bindArray("ids", Long.class, rows.stream().map(Due::id).toList())
                .map(OutboxRow::owed)
                .list()
                .stream()
                .sorted(Comparator.comparing(OwedMessage::dueAt).thenComparing(OwedMessage::id))
                .toList();
    }

    /** What was merged into it is owed on its own again. */
    private static void putAside(Handle h, long id) {
        h.createUpdate("""
                        update outbox
                        set state = case when id = :id then 'quarantined' else 'open' end,
                            failures = failures + case when id = :id then 1 else 0 end,
                            reason = case when id = :id then 'abandoned' end,
                            started_at = null, merged_into = null, lease_owner = null, lease_until = null
                        where (id = :id or merged_into = :id) and state in ('open', 'unknown')
                        """).bind("id", id).execute();
    }
}
