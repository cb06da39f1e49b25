package io.visavis.core.session.absence.jdbc;

import io.visavis.core.session.absence.Absence;
import io.visavis.core.session.absence.Absences;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Absences} in PostgreSQL. */
public final class JdbcAbsences implements Absences {
    private static final String PAIRS = """
            select m.id, e.programme_id, g.name_en, g.name_fr, mentee.id as mentee_id, mentee.name as mentee,
                   mentor.id as mentor_id, mentor.name as mentor, mentor.zone,
                   m.active and e.active as active, m.resting_since is not null as resting
            from mentorship m
            join enrolment e on e.id = m.enrolment_id
            join programme g on g.id = e.programme_id
            join person mentee on mentee.id = e.person_id
            join person mentor on mentor.id = m.mentor_id
            """;

    private final Jdbi jdbi;

    public JdbcAbsences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Absence> ahead(long mentorId, LocalDate today) {
        return jdbi.withHandle(h -> h.createQuery("""
                select * from mentor_away where person_id = :mentor and until_day >= :today
                order by from_day limit 1
                """)
                .bind("mentor", mentorId)
                .bind("today", today)
                .map(JdbcAbsences::absence)
                .findOne());
    }

    @Override
    public Optional<Absence> byNumber(long mentorId, int number) {
        return jdbi.withHandle(
                h -> h.createQuery("select * from mentor_away where person_id = :mentor and number = :number")
                        .bind("mentor", mentorId)
                        .bind("number", number)
                        .map(JdbcAbsences::absence)
                        .findOne());
    }

    @Override
    public List<Absence> around(LocalDate day) {
        return jdbi.withHandle(h -> h.createQuery("""
                select * from mentor_away where from_day <= :after and until_day >= :before order by person_id
                """)
                .bind("after", day.plusDays(1))
                .bind("before", day.minusDays(1))
                .map(JdbcAbsences::absence)
                .list());
    }

    @Override
    public void begin(long mentorId, LocalDate from, LocalDate until, LocalDate today, Instant now, Instant expires) {
        jdbi.useTransaction(h -> {
            h.createUpdate("""
                    update mentor_absence set taken_back = true
                    where person_id = :mentor and until_day >= :today and not taken_back
                    """).bind("mentor", mentorId).bind("today", today).execute();
            int number = h.createQuery("""
                    insert into mentor_absence (person_id, number, from_day, until_day)
                    select :mentor, 1 + coalesce(max(number), 0), :from, :until
                    from mentor_absence where person_id = :mentor
                    returning number
                    """)
                    .bind("mentor", mentorId)
                    .bind("from", from)
                    .bind("until", until)
                    .mapTo(Integer.class)
                    .one();
            new AbsenceOutbox(h, now, expires).away(new Absence(mentorId, number, from, until));
        });
    }

    @Override
    public void end(Absence absence, LocalDate today, Instant now, Instant expires) {
        jdbi.useTransaction(h -> {
            int ended = h.createUpdate("""
                    update mentor_absence
                    set taken_back = from_day >= :today,
                        until_day = case when from_day < :today then :today - 1 else until_day end
                    where person_id = :mentor and number = :number and not taken_back and until_day >= :today
                    """)
                    .bind("mentor", absence.mentorId())
                    .bind("number", absence.number())
                    .bind("today", today)
                    .execute();
            if (ended == 1) {
                new AbsenceOutbox(h, now, expires).back(absence);
            }
        });
    }

    @Override
    public List<Long> sessions(long mentorId, Instant from, Instant until) {
        return jdbi.withHandle(h -> h.createQuery("""
                select s.id from mentoring_session s join mentorship m on m.id = s.mentorship_id and m.active
                where m.mentor_id = :mentor and s.state = 'planned' and s.starts_at >= :from and s.starts_at < :until
                order by s.starts_at, s.id
                """)
                .bind("mentor", mentorId)
                .bind("from", from)
                .bind("until", until)
                .mapTo(Long.class)
                .list());
    }

    @Override
    public Optional<Pair> pair(long pairId) {
        return jdbi.withHandle(h -> h.createQuery(PAIRS + "where m.id = :id")
                .bind("id", pairId)
                .map(JdbcAbsences::pair)
                .findOne());
    }

    @Override
    public List<Pair> pairs(long mentorId, long programmeId) {
        return jdbi.withHandle(h -> h.createQuery(PAIRS + """
                where m.mentor_id = :mentor and e.programme_id = :programme and m.active and e.active and not m.to_rest
                order by mentee.name, m.id
                """)
                .bind("mentor", mentorId)
                .bind("programme", programmeId)
                .map(JdbcAbsences::pair)
                .list());
    }

    @Override
    public boolean letRest(long programmeId, long pairId) {
        return jdbi.withHandle(h -> h.createUpdate("""
                update mentorship m set to_rest = true
                from enrolment e
                where m.id = :id and e.id = m.enrolment_id and e.programme_id = :programme
                  and m.active and e.active and not m.to_rest
                """)
                        .bind("id", pairId)
                        .bind("programme", programmeId)
                        .execute()
                == 1);
    }

    @Override
    public List<Pair> resting() {
        return jdbi.withHandle(
                h -> h.createQuery(PAIRS + """
                where m.to_rest or m.resting_since is not null
                order by m.id
                """).map(JdbcAbsences::pair).list());
    }

    @Override
    public void stay(long pairId) {
        jdbi.useHandle(h -> h.execute("update mentorship set to_rest = false where id = ?", pairId));
    }

    @Override
    public void rest(long pairId, Instant until, Instant now) {
        jdbi.useTransaction(h -> new RestingPairs(h, now).rest(pairId, until));
    }

    @Override
    public void resume(long pairId, Instant now, Instant expires) {
        jdbi.useTransaction(h -> new RestingPairs(h, now).resume(pairId, new AbsenceOutbox(h, now, expires)));
    }

    private static Absence absence(ResultSet row, StatementContext context) throws SQLException {
        return new Absence(
                row.getLong("person_id"),
                row.getInt("number"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }

    private static Pair pair(ResultSet row, StatementContext context) throws SQLException {
        return new Pair(
                row.getLong("id"),
                row.getLong("programme_id"),
                row.getString("name_en"),
                row.getString("name_fr"),
                row.getLong("mentee_id"),
                row.getString("mentee"),
                row.getLong("mentor_id"),
                row.getString("mentor"),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("active"),
                row.getBoolean("resting"));
    }
}
