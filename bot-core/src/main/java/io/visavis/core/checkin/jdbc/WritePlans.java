package io.visavis.core.checkin.jdbc;

import io.visavis.core.checkin.Answer;
import io.visavis.core.checkin.Commitment.Outcome;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Stores what an answer says of commitments: the one made in it, and how earlier ones went. */
final class WritePlans {
    /** Something was said of it that must not be lost. */
    private static final String TOLD = """
            (k.practice is not null or exists (select from commitment_outcome o where o.commitment_id = k.id))
            """;

    private WritePlans() {}

    /** Whoever clears a plan that was told of, or let go before, lets it go; whoever words it anew takes it up. */
    static void store(Handle h, long checkIn, Answer answer, Instant at) {
        if (answer.cue() == null) {
            clear(h, checkIn, at);
            return;
        }
        h.createUpdate("""
                        insert into commitment_wording (commitment_id, cue, action, until)
                        select k.id, k.cue, k.action, :at from commitment k
                        where k.check_in_id = :id and (k.cue, k.action) is distinct from (:cue, :action) and
                        """ + TOLD)
                .bind("id", checkIn)
                .bind("cue", answer.cue())
                .bind("action", answer.action())
                .bind("at", at)
                .execute();
        h.createUpdate("""
            insert into commitment (check_in_id, enrolment_id, cue, action)
            select id, enrolment_id, :cue, :action from check_in where id = :id
            on conflict (check_in_id) do update set cue = excluded.cue, action = excluded.action, let_go_at = null
            """)
                .bind("id", checkIn)
                .bind("cue", answer.cue())
                .bind("action", answer.action())
                .execute();
    }

    private static void clear(Handle h, long checkIn, Instant at) {
        h.createUpdate("""
                        update commitment k set let_go_at = :at
                        where k.check_in_id = :id and k.let_go_at is null and
                        """ + TOLD).bind("id", checkIn).bind("at", at).execute();
        h.createUpdate("delete from commitment where check_in_id = :id and let_go_at is null")
                .bind("id", checkIn)
                .execute();
    }

    /** One outcome of a plan for each answer; the last one told is where it stands. */
    static void report(Handle h, long checkIn, Map<Long, Outcome> outcomes, Instant at) {
        // In the order of their ids, so that two answers at once do not wait for each other.
        new TreeMap<>(outcomes)
                .forEach((plan, outcome) -> h.createUpdate("""
            with told as (
                update commitment k set outcome = :outcome, reported_at = :at, reported_in = asked.id
                from check_in asked, check_in made
                where k.id = :plan and asked.id = :id and made.id = k.check_in_id
                  and made.enrolment_id = asked.enrolment_id and made.week < asked.week
                  and (k.outcome in ('open', 'no_occasion') or k.reported_in = asked.id)
                returning k.id
            )
            insert into commitment_outcome (commitment_id, check_in_id, outcome, told_at)
            select id, :id, :outcome, :at from told
            on conflict (commitment_id, check_in_id) do update
            set outcome = excluded.outcome, told_at = excluded.told_at
            """)
                        .bind("plan", plan)
                        .bind("id", checkIn)
                        .bind("outcome", outcome.code())
                        .bind("at", at)
                        .execute());
    }
}
