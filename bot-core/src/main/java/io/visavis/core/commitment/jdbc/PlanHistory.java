package io.visavis.core.commitment.jdbc;

import io.visavis.core.checkin.Commitment.Outcome;
import io.visavis.core.commitment.Plan;
import io.visavis.core.commitment.Practice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What was told of plans over time, and how they were worded before. */
final class PlanHistory {
    private PlanHistory() {}

    /** The same step told again, as by a form that was delivered twice, is one. */
    static void step(Handle h, long id, Practice practice, Instant at) {
        h.createUpdate("""
                        insert into commitment_step (commitment_id, practice, told_at)
                        select :id, :practice, :at
                        where (select s.practice from commitment_step s where s.commitment_id = :id
                               order by s.id desc limit 1) is distinct from :practice
                        """)
                .bind("id", id)
                .bind("practice", practice.code())
                .bind("at", at)
                .execute();
    }

    /** These plans, each with its history: two statements for all of them. */
    static List<Plan> with(Handle h, List<Plan> plans) {
        List<Long> ids = plans.stream().map(plan -> plan.commitment().id()).toList();
        Map<Long, List<Plan.Told>> told = told(h, ids);
        Map<Long, List<Plan.Earlier>> earlier = earlier(h, ids);
        return plans.stream()
                .map(plan -> new Plan(
                        plan.commitment(),
                        plan.week(),
                        plan.practice(),
                        plan.letGo(),
                        plan.reader(),
                        plan.stepShared(),
                        told.getOrDefault(plan.commitment().id(), List.of()),
                        earlier.getOrDefault(plan.commitment().id(), List.of())))
                .toList();
    }

    private static Map<Long, List<Plan.Told>> told(Handle h, List<Long> ids) {
        Map<Long, List<Plan.Told>> told = new HashMap<>();
        h.createQuery("""
                        select commitment_id, told_at, outcome, null as practice, 0 as nth from commitment_outcome
                        where commitment_id = any(:ids)
                        union all
                        select commitment_id, told_at, null, practice, id from commitment_step
                        where commitment_id = any(:ids)
                        order by told_at, nth
                        """)
                .bindArray("ids", Long.class, ids)
                .map((rs, ctx) -> {
                    String outcome = rs.getString(3);
                    String practice = rs.getString(4);
                    return told.computeIfAbsent(rs.getLong(1), id -> new ArrayList<>())
                            .add(new Plan.Told(
                                    rs.getObject(2, OffsetDateTime.class).toInstant(),
                                    outcome == null ? null : Outcome.of(outcome),
                                    practice == null
                                            ? null
                                            : Practice.of(practice).orElseThrow()));
                })
                .list();
        return told;
    }

    private static Map<Long, List<Plan.Earlier>> earlier(Handle h, List<Long> ids) {
        Map<Long, List<Plan.Earlier>> earlier = new HashMap<>();
        h.createQuery("""
                        select commitment_id, until, cue, action from commitment_wording
                        where commitment_id = any(:ids) order by id
                        """)
                .bindArray("ids", Long.class, ids)
                .map((rs, ctx) -> earlier.computeIfAbsent(rs.getLong(1), id -> new ArrayList<>())
                        .add(new Plan.Earlier(
                                rs.getObject(2, OffsetDateTime.class).toInstant(), rs.getString(3), rs.getString(4))))
                .list();
        return earlier;
    }
}
