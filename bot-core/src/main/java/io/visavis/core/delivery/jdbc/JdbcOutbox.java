package io.visavis.core.delivery.jdbc;

import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Place;
import io.visavis.core.delivery.Budget;
import io.visavis.core.delivery.NewMessage;
import io.visavis.core.delivery.Outbox;
import io.visavis.core.delivery.OwedMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** {@link Outbox} in PostgreSQL. */
public final class JdbcOutbox implements Outbox {
    static final int FAILURES_ALLOWED = 3;

    /** Longer than opening a conversation, sending, and sending once more without a chart, each to its time-out. */
    private static final Duration ONE_SEND = Duration.ofMinutes(2);

    private final Jdbi jdbi;

    public JdbcOutbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(Collection<NewMessage> messages) {
        jdbi.useHandle(h -> OwedRows.add(h, messages));
    }

    @Override
    public void move(NewMessage message) {
        jdbi.useTransaction(h -> {
            OwedRows.add(h, List.of(message));
            OwedRows.move(h, message);
        });
    }

    @Override
    public List<OwedMessage> claim(String owner, Instant now, Instant until, int limit) {
        return jdbi.inTransaction(h -> ClaimQuery.run(h, owner, now, until, limit));
    }

    @Override
    public Optional<Budget.Verdict> begin(
            OwedMessage owed, String owner, Place place, LocalWindow window, Instant now) {
        return jdbi.inTransaction(h -> {
            h.createQuery("select id from person where id = :person for no key update")
                    .bind("person", owed.personId())
                    .mapTo(Long.class)
                    .one();
            if (!renewed(h, owed, owner, now)) {
                return Optional.empty();
            }
            Budget.Verdict verdict =
                    BudgetQuery.read(h, owed, place, window, now).verdict(owed.kind());
            if (verdict instanceof Budget.Verdict.Go go) {
                start(h, owed, place, go.together(), now);
            }
            return Optional.of(verdict);
        });
    }

    /** Locks the row as well: nobody claims it before the caller's transaction ends. */
    private static boolean renewed(Handle h, OwedMessage owed, String owner, Instant now) {
        return h.createUpdate("""
            update outbox set lease_until = greatest(lease_until, :until)
            where id = :id and lease_owner = :owner and lease_until > :now
              and state in ('open', 'unknown') and merged_into is null
            """)
                        .bind("until", now.plus(ONE_SEND))
                        .bind("id", owed.id())
                        .bind("owner", owner)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    private static void start(Handle h, OwedMessage owed, Place place, List<OwedMessage> together, Instant now) {
        h.createUpdate("""
            update outbox
            set started_at = :now, attempts = attempts + 1, platform = :platform, workspace = :workspace
            where id = :id
            """)
                .bind("platform", place.platform().code())
                .bind("workspace", place.workspace())
                .bind("now", now)
                .bind("id", owed.id())
                .execute();
        if (!together.isEmpty()) {
            h.createUpdate("""
                update outbox set merged_into = :id, lease_owner = null, lease_until = null
                where id = any(:others)
                """)
                    .bind("id", owed.id())
                    .bindArray(
                            "others",
                            Long.class,
                            together.stream().map(OwedMessage::id).toList())
                    .execute();
        }
    }

    @Override
    public void sent(OwedMessage owed, String owner, MessageRef message, Instant at) {
        settle(owed, owner, at, "sent", """
            state = 'sent', sent_at = :at, reason = null, conversation = :conversation, message_id = :message,
            lease_owner = null, lease_until = null
            """, message.conversation(), message.id());
    }

    @Override
    public void handBack(Collection<OwedMessage> untouched, String owner) {
        jdbi.useHandle(h -> h.createUpdate("""
            update outbox set lease_owner = null, lease_until = null
            where id = any(:ids) and lease_owner = :owner
            """)
                .bindArray(
                        "ids",
                        Long.class,
                        untouched.stream().map(OwedMessage::id).toList())
                .bind("owner", owner)
                .execute());
    }

    @Override
    public void drop(OwedMessage owed, String owner, String reason) {
        settle(owed, owner, owed.dueAt(), reason, """
            state = case when id = :id then 'dropped' else 'open' end,
            reason = case when id = :id then :reason end,
            merged_into = null, lease_owner = null, lease_until = null
            """, null, null);
    }

    @Override
    public void defer(OwedMessage owed, String owner, Instant until, String reason) {
        settle(owed, owner, until, reason, """
            state = 'open', due_at = case when id = :id then :at else due_at end, reason = :reason,
            started_at = null, merged_into = null, lease_owner = null, lease_until = null
            """, null, null);
    }

    @Override
    public void unknown(OwedMessage owed, String owner, Instant next, String reason) {
        settle(owed, owner, next, reason, """
            state = 'unknown', due_at = case when id = :id then :at else due_at end, reason = :reason,
            lease_owner = null, lease_until = null
            """, null, null);
    }

    @Override
    public void unanswered(OwedMessage owed, String owner, Instant next, String reason) {
        settle(owed, owner, next, reason, """
            state = case when started_at is null then state else 'unknown' end,
            attempts = attempts + case when id = :id then 1 else 0 end,
            due_at = case when id = :id then :at else due_at end, reason = :reason,
            lease_owner = null, lease_until = null
            """, null, null);
    }

    @Override
    public void crashed(OwedMessage owed, String owner, Instant next, String reason) {
        if (isLast(owed)) {
            refused(owed, owner, next, reason);
            return;
        }
        settle(owed, owner, next, reason, """
            state = case when started_at is null then state else 'unknown' end,
            failures = failures + case when id = :id then 1 else 0 end,
            due_at = case when id = :id then :at else due_at end, reason = :reason,
            lease_owner = null, lease_until = null
            """, null, null);
    }

    @Override
    public void refused(OwedMessage owed, String owner, Instant next, String reason) {
        String state = isLast(owed) ? "case when id = :id then 'quarantined' else 'open' end" : "'open'";
        settle(owed, owner, next, reason, "state = " + state + """
            , failures = failures + case when id = :id then 1 else 0 end,
            due_at = case when id = :id then :at else due_at end, reason = :reason,
            started_at = null, merged_into = null, lease_owner = null, lease_until = null
            """, null, null);
    }

    private static boolean isLast(OwedMessage owed) {
        return owed.failures() + 1 >= FAILURES_ALLOWED;
    }

    @Override
    public void release(OwedMessage owed, Collection<OwedMessage> unsaid) {
        if (unsaid.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> h.createUpdate(
                        "update outbox set merged_into = null where merged_into = :id and id = any(:unsaid)")
                .bind("id", owed.id())
                .bindArray(
                        "unsaid",
                        Long.class,
                        unsaid.stream().map(OwedMessage::id).toList())
                .execute());
    }

    @Override
    public List<OwedMessage> carried(OwedMessage owed) {
        return jdbi.withHandle(h -> MergedRows.carried(h, owed));
    }

    @Override
    public boolean saysSeveral(long personId, MessageRef message) {
        return jdbi.withHandle(h -> MergedRows.several(h, personId, message));
    }

    @Override
    public boolean wroteSince(OwedMessage owed, Instant since) {
        return jdbi.withHandle(h -> MergedRows.wroteSince(h, owed, since));
    }

    /** One statement for a message and all that were merged into it, fenced by the lease of the first. */
    private void settle(
            OwedMessage owed,
            String owner,
            Instant at,
            String reason,
            String changes,
            @Nullable String conversation,
            @Nullable String message) {
        jdbi.useHandle(h -> h.createUpdate("update outbox set " + changes + """
            where (id = :id or merged_into = :id) and state in ('open', 'unknown')
              and exists (select from outbox own where own.id = :id and own.lease_owner = :owner)
            """)
                .bind("id", owed.id())
                .bind("owner", owner)
                .bind("at", at)
                .bind("reason", reason)
                .bind("conversation", conversation)
                .bind("message", message)
                .execute());
    }

    @Override
    public void wake(long personId, Instant now) {
        wake(personId, "unreachable", now);
    }

    @Override
    public void wakeFromBreak(long personId, Instant now) {
        wake(personId, "outside_working_hours", now);
    }

    private void wake(long personId, String reason, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
            update outbox set due_at = :now
            where person_id = :person and state = 'open' and reason = :reason and due_at > :now
              and lease_owner is null
            """)
                .bind("now", now)
                .bind("person", personId)
                .bind("reason", reason)
                .execute());
    }

    @Override
    public void pause(String scope, Instant until) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                    insert into send_pause (scope, until) values (:scope, :until)
                    on conflict (scope) do update set until = greatest(send_pause.until, excluded.until)
                    """).bind("scope", scope).bind("until", until).execute());
    }

    @Override
    public Optional<Instant> pausedUntil(Collection<String> scopes, Instant now) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select max(until) from send_pause where scope = any(:scopes) and until > :now")
                .bindArray("scopes", String.class, scopes)
                .bind("now", now)
                .map((rs, ctx) -> Optional.ofNullable(rs.getObject(1, OffsetDateTime.class)))
                .one()
                .map(OffsetDateTime::toInstant));
    }

    @Override
    public Optional<Instant> nextDue() {
        return jdbi.withHandle(h -> h.createQuery("""
            select due_at from outbox where state in ('open', 'unknown') and merged_into is null
            order by due_at, id limit 1
            """).mapTo(Instant.class).findOne());
    }
}
