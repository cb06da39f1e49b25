package io.visavis.core.setup.jdbc;

import io.visavis.core.programme.Programme;
import io.visavis.core.programme.imports.jdbc.ChangeProgramme;
import io.visavis.core.setup.Aim;
import io.visavis.core.setup.Setup;
import io.visavis.core.words.Bilingual;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@link Setup} in PostgreSQL. */
public final class JdbcSetup implements Setup {
    private static final String MINE = """
            s.state = 'planned' and s.starts_at >= :from
              and s.mentorship_id in (
                  select m.id from mentorship m join enrolment e on e.id = m.enrolment_id
                  where e.programme_id = :programme)
            """;

    private final Jdbi jdbi;

    public JdbcSetup(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Programme> programme(long id) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, code, name_en, name_fr, starts_on, ends_on, cadence_weeks, cadence_day, cadence_time,
                       budget_per_day, budget_per_week, aggregation_floor
                from programme where id = :id
                """)
                .bind("id", id)
                .map((rs, ctx) -> programme(rs))
                .findOne());
    }

    private static Programme programme(ResultSet rs) throws SQLException {
        return new Programme(
                rs.getLong("id"),
                rs.getString("code"),
                new Bilingual(rs.getString("name_en"), rs.getString("name_fr")),
                rs.getObject("starts_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class),
                new Programme.Cadence(
                        rs.getInt("cadence_weeks"),
                        DayOfWeek.of(rs.getInt("cadence_day")),
                        rs.getObject("cadence_time", LocalTime.class)),
                new Programme.Budget(rs.getInt("budget_per_day"), rs.getInt("budget_per_week")),
                rs.getInt("aggregation_floor"));
    }

    @Override
    public void save(Programme changed, Instant now) {
        jdbi.useTransaction(h -> ChangeProgramme.settings(h, changed, now));
    }

    @Override
    public int sessionsFrom(long programmeId, Instant moment) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from mentoring_session s where " + MINE)
                .bind("programme", programmeId)
                .bind("from", moment)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void cancelSessionsFrom(long programmeId, Instant moment) {
        jdbi.useHandle(h -> h.createUpdate("update mentoring_session s set state = 'cancelled' where " + MINE)
                .bind("programme", programmeId)
                .bind("from", moment)
                .execute());
    }

    @Override
    public long create(Programme programme, long like, long directorId, Instant now) {
        return jdbi.inTransaction(h -> {
            long id = ChangeProgramme.create(
                    h, programme.coded(Slug.of(programme.name().en(), "programme")), like, now);
            h.createUpdate("""
                    insert into programme_role (programme_id, person_id, role, by_chat)
                    values (:programme, :person, 'director', true)
                    """).bind("programme", id).bind("person", directorId).execute();
            return id;
        });
    }

    @Override
    public List<Aim> aims(long programmeId, Aim.Kind kind) {
        String sql = kind == Aim.Kind.THEME ? """
                select t.id, t.name_en, t.name_fr, t.retired, '{}'::text[], '{}'::text[],
                       (select count(*) from objective o where o.theme_id = t.id)
                from strategic_theme t where t.programme_id = :programme order by t.retired, t.position, t.id
                """ : """
                select c.id, c.name_en, c.name_fr, c.retired, c.behaviours_en, c.behaviours_fr,
                       (select count(*) from objective o where o.competency_id = c.id)
                from competency c where c.programme_id = :programme order by c.retired, c.position, c.id
                """;
        return jdbi.withHandle(h -> h.createQuery(sql)
                .bind("programme", programmeId)
                .map((rs, ctx) -> aim(rs))
                .list());
    }

    private static Aim aim(ResultSet rs) throws SQLException {
        return new Aim(
                rs.getLong(1),
                new Bilingual(rs.getString(2), rs.getString(3)),
                rs.getInt(7),
                rs.getBoolean(4),
                texts(rs.getArray(5)),
                texts(rs.getArray(6)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    @Override
    public void save(long programmeId, Aim.Kind kind, Aim aim) {
        jdbi.useTransaction(h -> new AimRows(h, programmeId, kind).save(aim));
    }

    @Override
    public void remove(long programmeId, Aim.Kind kind, long id) {
        jdbi.useTransaction(h -> new AimRows(h, programmeId, kind).remove(id));
    }

    @Override
    public void addModel(long programmeId) {
        jdbi.useTransaction(h -> ChangeProgramme.addModel(h, programmeId));
    }
}
