package io.visavis.core.delivery.jdbc;

import io.visavis.core.delivery.DeliveryHealth;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** How delivery stands, for whoever looks a set-up over. */
public final class JdbcDeliveryHealth {
    private final Jdbi jdbi;

    public JdbcDeliveryHealth(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param late what waits since before this moment is overdue, unless it has expired by {@code now} */
    public DeliveryHealth read(Instant late, Instant now) {
        return jdbi.withHandle(handle ->
                new DeliveryHealth(unreachable(handle, now), quarantined(handle), overdue(handle, late, now)));
    }

    private static Map<String, Integer> unreachable(Handle handle, Instant now) {
        return handle.createQuery("""
            with member as (
                select person_id, programme_id from enrolment where active
                union select person_id, programme_id from programme_role
            )
            select r.platform, count(distinct r.person_id)::int as people
            from member m
            join programme g on g.id = m.programme_id and g.ends_on >= cast(:now as timestamptz)::date
            join programme_reach r on r.person_id = m.person_id and r.programme_id = m.programme_id
            where r.obstacle is not null
            group by r.platform
            """)
                .bind("now", now)
                .setMapKeyColumn("platform")
                .setMapValueColumn("people")
                .collectInto(new GenericType<Map<String, Integer>>() {});
    }

    private static int quarantined(Handle handle) {
        return handle.createQuery("select count(*) from outbox where state = 'quarantined'")
                .mapTo(Integer.class)
                .one();
    }

    private static int overdue(Handle handle, Instant late, Instant now) {
        return handle.createQuery("""
            select count(*) from outbox
            where state in ('open', 'unknown') and due_at < :late and expires_at > :now
            """)
                .bind("late", late)
                .bind("now", now)
                .mapTo(Integer.class)
                .one();
    }
}
