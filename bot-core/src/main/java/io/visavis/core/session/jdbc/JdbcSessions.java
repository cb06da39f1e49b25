package io.visavis.core.session.jdbc;

import io.visavis.core.delivery.NewMessage;
import io.visavis.core.objective.Objectives;
import io.visavis.core.session.HandedOver;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.Preparation;
import io.visavis.core.session.Sessions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Sessions} in PostgreSQL. */
public final class JdbcSessions implements Sessions {
    private static final String QUERY = """
        select s.id, s.mentorship_id, s.starts_at, s.minutes, s.place, s.state, s.revision, m.active and e.active as active,
               s.moves + case when s.owed_start <> s.starts_at then 1 else 0 end as moves,
               e.id as enrolment_id, g.id as programme_id, g.name_en, g.name_fr,
               mentee.id as mentee_id, mentee.name as mentee_name,
               mentor.id as mentor_id, mentor.name as mentor_name
        from mentoring_session s
        join mentorship m on m.id = s.mentorship_id
        join enrolment e on e.id = m.enrolment_id
        join programme g on g.id = e.programme_id
        join person mentee on mentee.id = e.person_id
        join person mentor on mentor.id = m.mentor_id
        """;

    private final Jdbi jdbi;
    private final Objectives objectives;

    public JdbcSessions(Jdbi jdbi, Objectives objectives) {
        this.jdbi = jdbi;
        this.objectives = objectives;
    }

    @Override
    public Optional<MentoringSession> byId(long id) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + "where s.id = :id")
                .bind("id", id)
                .map(JdbcSessions::session)
                .findOne());
    }

    @Override
    public List<MentoringSession> ahead(long personId, Set<Long> programmes, Instant now) {
        // Two branches, each by its own index: an "or" over two tables would read all sessions.
        return jdbi.withHandle(h -> h.createQuery(QUERY + """
            where s.state = 'planned' and m.active and e.active and g.id = any(:programmes)
              and s.starts_at + make_interval(mins => s.minutes) > :now
              and m.id = any(array(
                  select mine.id from mentorship mine where mine.mentor_id = :person
                  union
                  select mine.id
                  from mentorship mine join enrolment own on own.id = mine.enrolment_id
                  where own.person_id = :person))
            order by s.starts_at, s.id limit 10
            """)
                .bind("person", personId)
                .bindArray("programmes", Long.class, programmes)
                .bind("now", now)
                .map(JdbcSessions::session)
                .list());
    }

    @Override
    public List<MentoringSession> withoutMessages(Instant after, Instant until) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + """
            where s.state = 'planned' and m.active and e.active
              and s.starts_at > :after and s.starts_at <= :until
              and (s.owed_start is distinct from s.starts_at or s.owed_minutes is distinct from s.minutes)
            order by s.starts_at, s.id
            """)
                .bind("after", after)
                .bind("until", until)
                .map(JdbcSessions::session)
                .list());
    }

    @Override
    public void owe(MentoringSession session, List<NewMessage> messages, Instant now) {
        new SessionOutbox(jdbi).owe(session, messages, now);
    }

    @Override
    public List<DroppedMessage> dropped(Instant now) {
        return new SessionOutbox(jdbi).dropped(now);
    }

    @Override
    public void oweAgain(DroppedMessage dropped, NewMessage anew) {
        new SessionOutbox(jdbi).oweAgain(dropped, anew);
    }

    @Override
    public boolean inOneLine(long mentorshipId) {
        return jdbi.withHandle(h -> h.createQuery("select in_line_since is not null from mentorship where id = :pair")
                .bind("pair", mentorshipId)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Preparation preparation(MentoringSession session) {
        return new PreparationQuery(jdbi, objectives).read(session);
    }

    @Override
    public HandedOver shared(long mentorshipId, Instant until) {
        return jdbi.withHandle(h -> HandedOverQuery.all(h, mentorshipId, until));
    }

    @Override
    public boolean mentorAway(MentoringSession session, ZoneId zone) {
        return jdbi.withHandle(h -> h.createQuery("""
                select exists (select from mentor_away
                               where person_id = :mentor and :day between from_day and until_day)
                """)
                .bind("mentor", session.mentor().personId())
                .bind("day", session.startsAt().atZone(zone).toLocalDate())
                .mapTo(Boolean.class)
                .one());
    }

    private static MentoringSession session(ResultSet rs, StatementContext context) throws SQLException {
        return new MentoringSession(
                rs.getLong("id"),
                rs.getLong("mentorship_id"),
                rs.getLong("enrolment_id"),
                rs.getLong("programme_id"),
                rs.getString("name_en"),
                rs.getString("name_fr"),
                new MentoringSession.Party(rs.getLong("mentee_id"), rs.getString("mentee_name")),
                new MentoringSession.Party(rs.getLong("mentor_id"), rs.getString("mentor_name")),
                rs.getObject("starts_at", OffsetDateTime.class).toInstant(),
                Duration.ofMinutes(rs.getInt("minutes")),
                rs.getString("place"),
                MentoringSession.State.valueOf(rs.getString("state").toUpperCase(Locale.ROOT)),
                rs.getInt("revision"),
                rs.getInt("moves"),
                rs.getBoolean("active"));
    }
}
