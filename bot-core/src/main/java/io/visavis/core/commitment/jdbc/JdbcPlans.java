package io.visavis.core.commitment.jdbc;

import io.visavis.core.checkin.CheckIn;
import io.visavis.core.checkin.Commitment;
import io.visavis.core.commitment.Plan;
import io.visavis.core.commitment.Plans;
import io.visavis.core.commitment.Practice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** {@link Plans} in PostgreSQL. */
public final class JdbcPlans implements Plans {
    private static final String QUERY = """
            select k.id, k.cue, k.action, k.outcome, made.week, k.practice, k.let_go_at is not null as let_go,
                   pair.id as mentorship_id, mentor.name as mentor,
                   pair.id is not null and k.practice_shared_in = pair.id as step_shared
            from commitment k
            join commitment_origin made on made.commitment_id = k.id
            join enrolment e on e.id = k.enrolment_id
            left join mentorship pair on pair.id = made.shared_in and pair.active
            left join person mentor on mentor.id = pair.mentor_id
            where e.person_id = :person and e.active and e.programme_id = any(:programmes)
            """;

    private final Jdbi jdbi;

    public JdbcPlans(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Plan> of(long personId, Set<Long> programmes) {
        return jdbi.withHandle(h -> PlanHistory.with(
                h,
                h.createQuery(QUERY + "order by k.made_at desc, k.id desc")
                        .bind("person", personId)
                        .bindArray("programmes", Long.class, programmes)
                        .map(JdbcPlans::plan)
                        .list()));
    }

    @Override
    public Optional<Plan> byId(long personId, Set<Long> programmes, long id) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + "and k.id = :id")
                .bind("person", personId)
                .bindArray("programmes", Long.class, programmes)
                .bind("id", id)
                .map(JdbcPlans::plan)
                .findOne());
    }

    @Override
    public void practise(long id, Practice practice, @Nullable Long sharedIn, Instant at) {
        jdbi.useTransaction(h -> {
            h.createUpdate("""
                            update commitment
                            set practice = :practice, practised_at = :at, practice_shared_in = :shared,
                                let_go_at = null, let_go_in = null
                            where id = :id
                            """)
                    .bind("practice", practice.code())
                    .bindByType("shared", sharedIn, Long.class)
                    .bind("at", at)
                    .bind("id", id)
                    .execute();
            PlanHistory.step(h, id, practice, at);
        });
    }

    @Override
    public void letGo(long id, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("update commitment set let_go_at = :at, let_go_in = null where id = :id")
                .bind("at", at)
                .bind("id", id)
                .execute());
    }

    @Override
    public void takeUp(long id) {
        jdbi.useHandle(h -> h.createUpdate("update commitment set let_go_at = null, let_go_in = null where id = :id")
                .bind("id", id)
                .execute());
    }

    private static Plan plan(ResultSet rs, StatementContext context) throws SQLException {
        String practice = rs.getString("practice");
        String mentor = rs.getString("mentor");
        return new Plan(
                new Commitment(
                        rs.getLong("id"),
                        rs.getString("cue"),
                        rs.getString("action"),
                        Commitment.Outcome.of(rs.getString("outcome"))),
                rs.getObject("week", LocalDate.class),
                practice == null ? null : Practice.of(practice).orElseThrow(),
                rs.getBoolean("let_go"),
                mentor == null ? null : new CheckIn.Mentor(rs.getLong("mentorship_id"), mentor),
                rs.getBoolean("step_shared"),
                List.of(),
                List.of());
    }
}
