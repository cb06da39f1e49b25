package io.visavis.core.checkin.jdbc;

import io.visavis.core.checkin.PromptHistory;
import io.visavis.core.checkin.prompt.Opinion;
import io.visavis.core.checkin.prompt.PastPrompt;
import io.visavis.core.schedule.Cadence.Occurrence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** {@link PromptHistory} in PostgreSQL. */
public final class JdbcPromptHistory implements PromptHistory {
    private final Jdbi jdbi;

    public JdbcPromptHistory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<PastPrompt> past(long enrolmentId) {
        return past(enrolmentId, "e.person_id = mine.person_id");
    }

    @Override
    public List<PastPrompt> pastInProgramme(long enrolmentId) {
        return past(enrolmentId, "e.id = mine.id");
    }

    private List<PastPrompt> past(long enrolmentId, String which) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select c.prompt_code, c.week
                        from enrolment mine
                        join enrolment e on %s
                        join check_in c on c.enrolment_id = e.id
                        where mine.id = :enrolment and c.prompt_code is not null
                        order by c.week, c.id
                        """.formatted(which))
                .bind("enrolment", enrolmentId)
                .map((rs, ctx) -> new PastPrompt(rs.getString(1), rs.getObject(2, LocalDate.class)))
                .list());
    }

    @Override
    public Optional<String> competencyInFocus(long enrolmentId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select c.code from objective o join competency c on c.id = o.competency_id
                        where o.enrolment_id = :enrolment and o.state = 'open'
                        order by o.position, o.id limit 1
                        """)
                .bind("enrolment", enrolmentId)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public List<Opinion> opinions(long enrolmentId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select c.prompt_code, c.week, o.good
                        from enrolment mine
                        join enrolment e on e.person_id = mine.person_id
                        join check_in c on c.enrolment_id = e.id
                        join check_in_opinion o on o.check_in_id = c.id
                        where mine.id = :enrolment and c.prompt_code is not null
                        order by c.week, c.id
                        """)
                .bind("enrolment", enrolmentId)
                .map((rs, ctx) -> new Opinion(rs.getString(1), rs.getObject(2, LocalDate.class), rs.getBoolean(3)))
                .list());
    }

    @Override
    public void tell(long checkInId, boolean good, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into check_in_opinion (check_in_id, good, told_at)
                        select id, :good, :at from check_in where id = :id and state = 'answered'
                        on conflict (check_in_id) do update set good = excluded.good, told_at = excluded.told_at
                        """)
                .bind("id", checkInId)
                .bind("good", good)
                .bind("at", at)
                .execute());
    }

    @Override
    public List<Course> courses(long personId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select e.id, p.email, e.next_week, e.next_due, e.cadence_weeks, e.prompt_day, e.prompt_time,
                               g.id as programme_id, g.code, g.name_en, g.name_fr, g.starts_on, g.ends_on,
                               p.zone, p.region, p.work_start, p.work_end, p.pause_from, p.pause_until
                        from enrolment e join person p on p.id = e.person_id join programme g on g.id = e.programme_id
                        where e.person_id = :person and e.active
                        order by e.id
                        """)
                .bind("person", personId)
                .map((rs, ctx) -> course(h, rs))
                .list());
    }

    private static Course course(Handle h, ResultSet rs) throws SQLException {
        long enrolment = rs.getLong("id");
        return new Course(
                enrolment,
                CheckInRow.programme(rs),
                rs.getString("email"),
                JdbcPlanning.group(rs),
                next(rs),
                planned(h, enrolment));
    }

    private static @Nullable Occurrence next(ResultSet rs) throws SQLException {
        OffsetDateTime due = rs.getObject("next_due", OffsetDateTime.class);
        return due == null ? null : new Occurrence(rs.getObject("next_week", LocalDate.class), due.toInstant());
    }

    private static List<Occurrence> planned(Handle h, long enrolment) {
        return h.createQuery("""
                        select week, due_at from check_in
                        where enrolment_id = :enrolment and state = 'planned' and prompt_code is null
                        order by week
                        """)
                .bind("enrolment", enrolment)
                .map((rs, ctx) -> new Occurrence(
                        rs.getObject(1, LocalDate.class),
                        rs.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }
}
