package io.visavis.core.programme.jdbc;

import io.visavis.core.chat.Platform;
import io.visavis.core.programme.Participant;
import io.visavis.core.words.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What rehearsals and the demo ask of the programmes in a database. */
public final class ProgrammeQueries {
    private final Jdbi jdbi;

    public ProgrammeQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Everyone who takes part in anything, in the order in which they were imported. */
    public List<Participant> participants() {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        select p.email, p.name, p.platform, p.language, p.zone, o.name as organisation,
                               array_agg(m.role order by m.role) as roles,
                               (array_agg(case p.language when 'fr' then g.name_fr else g.name_en end
                                          order by g.starts_on, g.id))[1] as programme
                        from (select programme_id, person_id, 'mentee' as role from enrolment where active
                              union all
                              select programme_id, person_id, role from programme_role) m
                        join person p on p.id = m.person_id
                        join organisation o on o.id = p.organisation_id
                        join programme g on g.id = m.programme_id
                        group by p.id, o.name
                        order by p.id
                        """).map(ProgrammeQueries::participant).list());
    }

    /** The first day of the programme with this code. @throws IllegalStateException when there is none */
    public LocalDate startOf(String code) {
        return jdbi.withHandle(h -> h.createQuery("select starts_on from programme where code = :code")
                .bind("code", code)
                .mapTo(LocalDate.class)
                .one());
    }

    /** When the next planned session after this moment starts. */
    public Optional<Instant> nextSession(Instant after) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                        select s.starts_at from mentoring_session s join mentorship m on m.id = s.mentorship_id
                        where s.state = 'planned' and m.active and s.starts_at > :after
                        order by s.starts_at limit 1
                        """).bind("after", after).mapTo(Instant.class).findOne());
    }

    private static Participant participant(ResultSet rs, StatementContext context) throws SQLException {
        return new Participant(
                rs.getString("email"),
                rs.getString("name"),
                List.of((String[]) rs.getArray("roles").getArray()),
                Platform.of(rs.getString("platform")).orElseThrow(),
                Language.of(rs.getString("language")).orElseThrow(),
                ZoneId.of(rs.getString("zone")),
                rs.getString("organisation"),
                rs.getString("programme"));
    }
}
