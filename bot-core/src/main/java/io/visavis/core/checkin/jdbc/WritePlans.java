package io.visavis.core.checkin.jdbc;

import io.visavis.core.checkin.Commitment.Outcome;
import io.visavis.core.checkin.IfThen;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Stores plans: the one made in an answer or after a session, and how earlier ones went. */
public final class WritePlans {
    public static final WritePlans IN_ANSWER = new WritePlans("check_in_id", """
            select id, enrolment_id, :cue, :action, :at from check_in where id = :id
            """);
    public static final WritePlans AFTER_SESSION = new WritePlans("session_id", """
            select s.id, m.enrolment_id, :cue, :action, :at
            from mentoring_session s join mentorship m on m.id = s.mentorship_id
            where s.id = :id
            """);

    /** Something was said of it that must not be lost. */
    private static final String TOLD = """
            (k.practice is not null or exists (select from commitment_outcome o where o.commitment_id = k.id))
            """;

    private final String reworded;
    private final String stored;
    private final String letGo;
    private final String deleted;

    /**
     * @param origin the column that names what it was made in
     * @param made reads that one by its {@code :id}
     */
    private WritePlans(String origin, String made) {
        this.reworded = """
                insert into commitment_wording (commitment_id, cue, action, until)
                select k.id, k.cue, k.action, :at from commitment k
                where k.%s = :id and (k.cue, k.action) is distinct from (:cue, :action) and %s
                """.formatted(origin, TOLD);
        this.stored = """
                insert into commitment (%1$s, enrolment_id, cue, action, made_at)
                %2$s
                on conflict (%1$s) do update
                set cue = excluded.cue, action = excluded.action, let_go_at = null, let_go_in = null
                """.formatted(origin, made);
        this.letGo = """
                update commitment k set let_go_at = :at where k.%s = :id and k.let_go_at is null and %s
                """.formatted(origin, TOLD);
        this.deleted = "delete from commitment where %s = :id and let_go_at is null".formatted(origin);
    }

    /**
     * Whoever clears a plan that was told of, or let go before, lets it go; whoever words it anew takes it up.
     *
     * @param id of the check-in or of the session
     * @param plan empty for none
     */
    public void store(Handle h, long id, Optional<IfThen> plan, Instant at) {
        plan.ifPresentOrElse(made -> store(h, id, made, at), () -> clear(h, id, at));
    }

    private void store(Handle h, long id, IfThen plan, Instant at) {
        for (String statement : new String[] {reworded, stored}) {
            h.createUpdate(statement)
                    .bind("id", id)
                    .bind("cue", plan.cue())
                    .bind("action", plan.action())
                    .bind("at", at)
                    .execute();
        }
    }

    private void clear(Handle h, long id, Instant at) {
        h.createUpdate(letGo).bind("id", id).bind("at", at).execute();
        h.createUpdate(deleted).bind("id", id).execute();
    }

    /**
     * One outcome of a plan for each answer; the last one told is where it stands. What was let go in the same answer
     * is taken up by it.
     */
    static void report(Handle h, long checkIn, Map<Long, Outcome> outcomes, Instant at) {
        // In the order of their ids, so that two answers at once do not wait for each other.
        new TreeMap<>(outcomes)
                .forEach((plan, outcome) -> h.createUpdate("""
            with told as (
                update commitment k
                set outcome = :outcome, reported_at = :at, reported_in = asked.id,
                    let_go_at = case when k.let_go_in = asked.id then null else k.let_go_at end,
                    let_go_in = nullif(k.let_go_in, asked.id)
                from check_in asked
                where k.id = :plan and asked.id = :id and k.enrolment_id = asked.enrolment_id
                  and k.check_in_id is distinct from asked.id and k.made_at < coalesce(asked.sent_at, :at)
                  and (k.outcome <> 'done' or k.reported_in = asked.id)
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

    /** What was told of them stays. */
    static void letGo(Handle h, long checkIn, Set<Long> plans, Instant at) {
        h.createUpdate("""
                        update commitment k set let_go_at = :at, let_go_in = asked.id
                        from check_in asked
                        where k.id = any(:plans) and asked.id = :id and k.enrolment_id = asked.enrolment_id
                          and k.check_in_id is distinct from asked.id and k.made_at < coalesce(asked.sent_at, :at)
                          and k.let_go_at is null
                        """)
                .bindArray("plans", Long.class, plans)
                .bind("id", checkIn)
                .bind("at", at)
                .execute();
    }
}
