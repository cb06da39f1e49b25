package io.visavis.core.later.jdbc;

import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.NewMessage;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.delivery.jdbc.OwedRows;
import io.visavis.core.later.PutOffs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link PutOffs} in PostgreSQL: rows of the outbox, of which at most one for each message waits. */
public final class JdbcPutOffs implements PutOffs {
    private final Jdbi jdbi;

    public JdbcPutOffs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<OwedMessage> original(long outboxId) {
        return jdbi.withHandle(h -> OwedRows.one(h, """
                select o.* from outbox o join outbox named on named.id = :id
                where o.id = case when named.kind = 'brought_again' then named.subject_id else named.id end
                """, outboxId));
    }

    @Override
    public boolean to(OwedMessage original, Instant at, Instant now) {
        return jdbi.inTransaction(h -> {
            lock(h, original);
            if (waiting(h, original, now, "due_at = :at, reason = null", at)) {
                return true;
            } else if (isUnderWay(h, original)) {
                return false;
            }
            OwedRows.add(
                    h,
                    List.of(new NewMessage(
                            MessageKind.BROUGHT_AGAIN,
                            original.id(),
                            times(h, original),
                            original.personId(),
                            original.programmeId(),
                            at,
                            original.expiresAt())));
            return true;
        });
    }

    @Override
    public boolean takeBack(OwedMessage original, Instant now) {
        return jdbi.inTransaction(h -> {
            lock(h, original);
            return waiting(h, original, now, "state = 'dropped', reason = 'taken_back'", now)
                    || !isUnderWay(h, original);
        });
    }

    /** As sending does: either goes first. */
    private static void lock(Handle h, OwedMessage original) {
        h.createQuery("select id from person where id = :person for no key update")
                .bind("person", original.personId())
                .mapTo(Long.class)
                .one();
    }

    private static boolean waiting(Handle h, OwedMessage original, Instant now, String change, Instant at) {
        return h.createUpdate("""
                        update outbox set lease_owner = null, lease_until = null, %s
                        where kind = 'brought_again' and subject_id = :id and person_id = :person
                          and state = 'open' and started_at is null and merged_into is null
                          and (lease_until is null or lease_until <= :now)
                        """.formatted(change))
                        .bind("id", original.id())
                        .bind("person", original.personId())
                        .bind("at", at)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    private static boolean isUnderWay(Handle h, OwedMessage original) {
        return h.createQuery("""
                        select exists (
                            select from outbox
                            where kind = 'brought_again' and subject_id = :id and person_id = :person
                              and state in ('open', 'unknown'))
                        """)
                .bind("id", original.id())
                .bind("person", original.personId())
                .mapTo(Boolean.class)
                .one();
    }

    private static int times(Handle h, OwedMessage original) {
        return h.createQuery("""
                        select count(*) from outbox
                        where kind = 'brought_again' and subject_id = :id and person_id = :person
                        """)
                .bind("id", original.id())
                .bind("person", original.personId())
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public boolean waits(OwedMessage about, Set<MessageKind> kinds) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select exists (
                            select from outbox again join outbox o on o.id = again.subject_id
                            where again.kind = 'brought_again' and again.state = 'open' and again.person_id = :person
                              and o.subject_id = :subject and o.kind = any(:kinds))
                        """)
                .bind("person", about.personId())
                .bind("subject", about.subjectId())
                .bindArray(
                        "kinds",
                        String.class,
                        kinds.stream().map(MessageKind::code).toList())
                .mapTo(Boolean.class)
                .one());
    }
}
