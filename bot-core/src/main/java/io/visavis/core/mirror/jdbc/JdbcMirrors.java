package io.visavis.core.mirror.jdbc;

import io.visavis.core.mirror.Mirrors;
import io.visavis.core.mirror.OwnAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Mirrors} in PostgreSQL. */
public final class JdbcMirrors implements Mirrors {
    private static final String PLACES = """
            select e.id, g.id, g.name_en, g.name_fr
            from enrolment e join programme g on g.id = e.programme_id
            where e.person_id = :person and e.active
            """;

    private final Jdbi jdbi;

    public JdbcMirrors(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Asked> asked(long checkInId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select e.id, first.week, c.week, g.ends_on, e.prompt_time
                        from check_in c
                        join enrolment e on e.id = c.enrolment_id
                        join programme g on g.id = e.programme_id
                        cross join lateral (
                            select sent.week from check_in sent
                            where sent.enrolment_id = e.id and sent.sent_at is not null
                            order by sent.week limit 1
                        ) first
                        where c.id = :id and c.sent_at is not null
                        """)
                .bind("id", checkInId)
                .map((rs, ctx) -> new Asked(
                        rs.getLong(1),
                        rs.getObject(2, LocalDate.class),
                        rs.getObject(3, LocalDate.class),
                        rs.getObject(4, LocalDate.class),
                        rs.getObject(5, LocalTime.class)))
                .findOne());
    }

    @Override
    public Optional<Place> place(long enrolmentId, long personId) {
        return jdbi.withHandle(h -> h.createQuery(PLACES + "and e.id = :enrolment")
                .bind("person", personId)
                .bind("enrolment", enrolmentId)
                .map(JdbcMirrors::placeOf)
                .findOne());
    }

    @Override
    public List<Place> places(long personId, Set<Long> programmes) {
        return jdbi.withHandle(
                h -> h.createQuery(PLACES + "and g.id = any(:programmes) order by g.starts_on desc, e.id desc")
                        .bind("person", personId)
                        .bindArray("programmes", Long.class, programmes)
                        .map(JdbcMirrors::placeOf)
                        .list());
    }

    @Override
    public List<OwnAnswer> answers(long enrolmentId, long personId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select c.week, a.written_at, c.prompt_code, a.reflection
                        from enrolment e
                        join check_in c on c.enrolment_id = e.id
                        join check_in_answer a on a.check_in_id = c.id
                        where e.id = :enrolment and e.person_id = :person and c.prompt_code is not null
                        order by c.week
                        """)
                .bind("enrolment", enrolmentId)
                .bind("person", personId)
                .map((rs, ctx) -> new OwnAnswer(
                        rs.getObject(1, LocalDate.class),
                        rs.getObject(2, OffsetDateTime.class).toInstant(),
                        rs.getString(3),
                        rs.getString(4)))
                .list());
    }

    private static Place placeOf(ResultSet rs, StatementContext context) throws SQLException {
        return new Place(rs.getLong(1), rs.getLong(2), rs.getString(3), rs.getString(4));
    }
}
