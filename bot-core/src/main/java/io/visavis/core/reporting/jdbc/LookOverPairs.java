package io.visavis.core.reporting.jdbc;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Looks over every pair after the organisation chart changed, in whatever programme: a line manager is the person's,
 * not a programme's. No pair is ended; its directors are told once of each change.
 */
public final class LookOverPairs {
    /** Upwards from each side of each pair, until the other side or the top is met; {@code union} ends in a loop. */
    private static final String MET = """
            with recursive up as (
                select m.id as pair, side.at, side.sought
                from mentorship m
                join enrolment e on e.id = m.enrolment_id
                cross join lateral (values (e.person_id, m.mentor_id), (m.mentor_id, e.person_id)) as side (at, sought)
                where m.active
                union
                select u.pair, p.line_manager_id, u.sought
                from up u join person p on p.id = u.at
                where p.line_manager_id is not null and u.at <> u.sought
            ),
            met as (select distinct pair from up where at = sought)
            """;

    private static final int DAYS_WORTH_TELLING = 30;

    private LookOverPairs() {}

    /** Marks the pairs that stand in one line now, forgets those that no longer do, and owes directors the news. */
    public static void now(Handle handle, Instant now) {
        handle.execute(MET + """
                update mentorship m set in_line_since = null
                where m.in_line_since is not null and m.id not in (select pair from met)
                """);
        handle.createUpdate(MET + """
                , fresh as (
                    update mentorship m set in_line_since = :now
                    where m.active and m.in_line_since is null and m.id in (select pair from met)
                    returning m.enrolment_id
                ),
                concerned as (
                    update programme g set lines_told = lines_told + 1
                    where g.id in (select e.programme_id from enrolment e join fresh on fresh.enrolment_id = e.id
                                   where e.active)
                      and g.ends_on >= cast(:now as timestamptz)::date
                    returning g.id, g.lines_told
                )
                insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
                select 'pairs_in_line', c.id, c.lines_told, d.person_id, c.id, :now,
                       cast(:now as timestamptz) + make_interval(days => :days)
                from concerned c
                join programme_role d on d.programme_id = c.id and d.role = 'director'
                order by c.id, d.person_id
                """)
                .bind("now", now)
                .bind("days", DAYS_WORTH_TELLING)
                .execute();
    }
}
