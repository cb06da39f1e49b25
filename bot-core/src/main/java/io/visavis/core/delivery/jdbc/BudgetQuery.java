package io.visavis.core.delivery.jdbc;

import io.visavis.core.chat.Place;
import io.visavis.core.delivery.Budget;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.Outbox.LocalWindow;
import io.visavis.core.delivery.OwedMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads how much of a person's budget is used. The caller holds the person's row lock. */
final class BudgetQuery {
    private static final List<String> SESSION_KINDS = Arrays.stream(MessageKind.values())
            .filter(MessageKind::aboutSession)
            .map(MessageKind::code)
            .toList();

    private static final List<String> JOINING_KINDS = Arrays.stream(MessageKind.values())
            .filter(MessageKind::joinsOthers)
            .map(MessageKind::code)
            .toList();

    private BudgetQuery() {}

    static Budget read(Handle h, OwedMessage owed, Place place, LocalWindow window, Instant now) {
        List<Budget.Ahead> session = ahead(h, owed, place, SESSION_KINDS, window.weekEnd(), now);
        List<Budget.Ahead> dueNow = ahead(h, owed, place, JOINING_KINDS, now.plusNanos(1_000), now).stream()
                // What failed before must not take others with it
                .filter(m -> m.owed().failures() == 0)
                .toList();
        List<Budget.Ahead> today = session.stream()
                .filter(m -> m.owed().dueAt().isBefore(window.dayEnd()))
                .toList();
        return h.createQuery("""
                        select p.budget_per_day, p.budget_per_week, o.today, o.this_week
                        from programme p, (
                            select count(*) filter (where coalesce(sent_at, started_at) >= :dayStart
                                                      and coalesce(sent_at, started_at) < :dayEnd) as today,
                                   count(*) as this_week
                            from outbox
                            where person_id = :person and id <> :id and merged_into is null
                              and (state = 'sent' or state <> 'quarantined' and started_at is not null)
                              and coalesce(sent_at, started_at) >= :weekStart
                              and coalesce(sent_at, started_at) < :weekEnd) o
                        where p.id = :programme
                        """)
                .bind("person", owed.personId())
                .bind("id", owed.id())
                .bind("programme", owed.programmeId())
                .bind("dayStart", window.dayStart())
                .bind("dayEnd", window.dayEnd())
                .bind("weekStart", window.weekStart())
                .bind("weekEnd", window.weekEnd())
                .map((rs, ctx) ->
                        new Budget(rs.getInt(1), rs.getInt(2), rs.getInt(3), rs.getInt(4), today, session, dueNow))
                .one();
    }

    /** The person's other messages of these kinds that are due before {@code end}, the longest owed first. */
    private static List<Budget.Ahead> ahead(
            Handle h, OwedMessage owed, Place place, List<String> kinds, Instant end, Instant now) {
        return h.createQuery("""
            select o.*, exists (
                select from allowed_workspace w
                where w.person_id = o.person_id and w.programme_id = o.programme_id
                  and w.platform = :platform and w.workspace = :workspace) as here
            from outbox o
            where person_id = :person and id <> :id and kind = any(:kinds) and state = 'open'
              and started_at is null and merged_into is null
              and due_at < :end and expires_at > :now
            order by due_at, id
            """)
                .bind("person", owed.personId())
                .bind("id", owed.id())
                .bindArray("kinds", String.class, kinds)
                .bind("end", end)
                .bind("now", now)
                .bind("platform", place.platform().code())
                .bind("workspace", place.workspace())
                .map((rs, ctx) -> new Budget.Ahead(OutboxRow.owed(rs, ctx), rs.getBoolean("here")))
                .list();
    }
}
