package io.visavis.core.session.calendar.jdbc;

import io.visavis.core.session.calendar.CalendarEntries;
import io.visavis.core.session.calendar.CalendarEntry;
import io.visavis.core.session.calendar.CalendarFeeds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link CalendarEntries} in PostgreSQL. */
public final class JdbcCalendarEntries implements CalendarEntries {
    /** Two branches, each by its own index; whoever ends a pair cancels what it had planned. */
    private static final String QUERY = """
        select s.id, s.uid, s.revision, s.starts_at, s.minutes, s.place, s.state = 'cancelled' as cancelled,
               g.id as programme_id, g.name_en, g.name_fr, other.name as other
        from (
            select mine.id, mine.enrolment_id, mine.active, own.person_id as other_id
            from mentorship mine join enrolment own on own.id = mine.enrolment_id
            where mine.mentor_id = :person
            union
            select mine.id, mine.enrolment_id, mine.active, mine.mentor_id
            from mentorship mine join enrolment own on own.id = mine.enrolment_id
            where own.person_id = :person
        ) as m
        join mentoring_session s on s.mentorship_id = m.id
        join enrolment e on e.id = m.enrolment_id
        join programme g on g.id = e.programme_id
        join person other on other.id = m.other_id
        """;

    private final Jdbi jdbi;

    public JdbcCalendarEntries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<CalendarEntry> one(long personId, long sessionId) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + "where s.id = :id")
                .bind("person", personId)
                .bind("id", sessionId)
                .map(JdbcCalendarEntries::entry)
                .findOne());
    }

    @Override
    public List<CalendarEntry> ahead(long personId, Set<Long> programmes, Instant now, int most) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + """
            where s.state = 'planned' and m.active and e.active and g.id = any(:programmes)
              and s.starts_at + make_interval(mins => s.minutes) > :now
            order by s.starts_at, s.id limit :most
            """)
                .bind("person", personId)
                .bindArray("programmes", Long.class, programmes)
                .bind("now", now)
                .bind("most", most)
                .map(JdbcCalendarEntries::entry)
                .list());
    }

    @Override
    public List<CalendarEntry> endingAfter(Instant moment, CalendarFeeds.Feed feed) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + """
            where s.starts_at + make_interval(mins => s.minutes) > :moment
              and exists (
                  select from allowed_workspace w
                  where w.person_id = :person and w.programme_id = g.id
                    and w.platform = :platform and w.workspace = :workspace)
            order by s.starts_at, s.id
            """)
                .bind("person", feed.personId())
                .bind("moment", moment)
                .bind("platform", feed.place().platform().code())
                .bind("workspace", feed.place().workspace())
                .map(JdbcCalendarEntries::entry)
                .list());
    }

    private static CalendarEntry entry(ResultSet rs, StatementContext context) throws SQLException {
        return new CalendarEntry(
                rs.getLong("id"),
                rs.getObject("uid", UUID.class),
                rs.getInt("revision"),
                rs.getLong("programme_id"),
                rs.getString("name_en"),
                rs.getString("name_fr"),
                rs.getObject("starts_at", OffsetDateTime.class).toInstant(),
                Duration.ofMinutes(rs.getInt("minutes")),
                rs.getString("place"),
                rs.getBoolean("cancelled"),
                rs.getString("other"));
    }
}
