package io.visavis.core.session.jdbc;

import io.visavis.core.checkin.Commitment;
import io.visavis.core.commitment.Practice;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.Preparation.SharedPlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor may see of plans: those made in an answer or after a session that were shared in this pair. An outcome is
 * told where the answer in which it was told is shared in it as well, a step where its manager chose so in telling it;
 * what was told to nobody leaves the plan as the mentor last knew it.
 */
final class SharedPlans {
    private static final int OPEN = 4;
    private static final int CLOSED = 3;

    private static final String SHARED = """
            select k.id, k.cue, k.action, coalesce(told.outcome, 'open') as outcome, step.practice, k.made_at,
                   coalesce(told.outcome = 'done', false) or coalesce(step.practice = 'passed_on', false) as closed,
                   greatest(told.at, step.at) as told_at
            from commitment k
            join commitment_origin made on made.commitment_id = k.id
            left join lateral (
                select o.outcome, greatest(o.told_at, r.changed_at) as at
                from commitment_outcome o join check_in_answer r on r.check_in_id = o.check_in_id
                where o.commitment_id = k.id and r.shared_in = :mentorship and r.audience = 'mentor'
                  and (cast(:until as timestamptz) is null or greatest(o.told_at, r.changed_at) <= :until)
                order by o.told_at desc limit 1
            ) told on true
            left join lateral (
                select k.practice, k.practised_at as at where k.practice_shared_in = :mentorship
                  and (cast(:until as timestamptz) is null or k.practised_at <= :until)
            ) step on true
            where made.shared_in = :mentorship and k.let_go_at is null
              and (cast(:until as timestamptz) is null or made.changed_at <= :until)
            """;

    private SharedPlans() {}

    /** Those of which there is something to come, the latest first. */
    static List<SharedPlan> open(Handle h, MentoringSession session) {
        return h.createQuery("select * from (" + SHARED
                        + ") plans where not closed order by made_at desc, id desc limit :most")
                .bind("mentorship", session.mentorshipId())
                .bindByType("until", null, Instant.class)
                .bind("most", OPEN)
                .map(SharedPlans::plan)
                .list();
    }

    /** Those that were done or passed on since the mentor was last prepared, the latest first. */
    static List<SharedPlan> closedSince(Handle h, MentoringSession session, @Nullable Instant since) {
        return h.createQuery("select * from (" + SHARED + """
                        ) plans
                        where closed and (cast(:since as timestamptz) is null or told_at >= :since)
                        order by told_at desc, id desc limit :most
                        """)
                .bind("mentorship", session.mentorshipId())
                .bindByType("until", null, Instant.class)
                .bindByType("since", since, Instant.class)
                .bind("most", CLOSED)
                .map(SharedPlans::plan)
                .list();
    }

    /** All that a pair's mentor could see at a moment, the latest first, wherever they stand. */
    static List<SharedPlan> all(Handle h, long mentorshipId, Instant until) {
        return h.createQuery("select * from (" + SHARED + ") plans order by made_at desc, id desc")
                .bind("mentorship", mentorshipId)
                .bind("until", until)
                .map(SharedPlans::plan)
                .list();
    }

    private static SharedPlan plan(ResultSet rs, StatementContext context) throws SQLException {
        String practice = rs.getString("practice");
        return new SharedPlan(
                new Commitment(
                        rs.getLong("id"),
                        rs.getString("cue"),
                        rs.getString("action"),
                        Commitment.Outcome.of(rs.getString("outcome"))),
                practice == null ? null : Practice.of(practice).orElseThrow());
    }
}
