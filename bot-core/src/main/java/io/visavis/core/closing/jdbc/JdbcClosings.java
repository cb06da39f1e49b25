package io.visavis.core.closing.jdbc;

import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.Platform;
import io.visavis.core.closing.Closing;
import io.visavis.core.closing.Closings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Closings} in PostgreSQL. */
public final class JdbcClosings implements Closings {
    private static final String QUERY = """
            select m.id, g.id as programme_id, g.name_en, g.name_fr, g.ends_on,
                   mentee.id as mentee_id, mentee.name as mentee_name,
                   mentor.id as mentor_id, mentor.name as mentor_name
            from mentorship m
            join enrolment e on e.id = m.enrolment_id and e.active
            join programme g on g.id = e.programme_id
            join person mentee on mentee.id = e.person_id
            join person mentor on mentor.id = m.mentor_id
            where m.active
              -- once the manager takes part no more, what they wrote is theirs alone
              and exists (select from taking_part t
                          where t.programme_id = g.id and t.person_id = e.person_id and t.role = 'mentee')
            """;

    private final Jdbi jdbi;

    public JdbcClosings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void ask(LocalDate today, LocalDate endingBy, Instant now, Instant expires) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into outbox (kind, subject_id, person_id, programme_id, due_at, expires_at)
                select 'closing_review', m.id, side.person_id, e.programme_id, :now, :expires
                from mentorship m
                join enrolment e on e.id = m.enrolment_id and e.active
                join programme g on g.id = e.programme_id and g.ends_on between :today and :by
                cross join lateral (values (e.person_id, 'mentee'), (m.mentor_id, 'mentor'))
                    as side (person_id, role)
                join taking_part manager on manager.programme_id = e.programme_id
                                        and manager.person_id = e.person_id and manager.role = 'mentee'
                join taking_part reader on reader.programme_id = e.programme_id
                                       and reader.person_id = side.person_id and reader.role = side.role
                where m.active
                  and not exists (select from outbox o
                                  where o.kind = 'closing_review' and o.subject_id = m.id
                                    and o.person_id = side.person_id)
                order by m.id, side.role
                on conflict (kind, subject_id, person_id, sequence) do nothing
                """)
                .bind("today", today)
                .bind("by", endingBy)
                .bind("now", now)
                .bind("expires", expires)
                .execute());
    }

    @Override
    public Optional<Closing> byId(long mentorshipId) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + "and m.id = :id")
                .bind("id", mentorshipId)
                .map(JdbcClosings::closing)
                .findOne());
    }

    @Override
    public List<Closing> of(long personId, Set<Long> programmes) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + """
                and (e.person_id = :person or m.mentor_id = :person) and g.id = any(:programmes)
                order by g.ends_on, m.id
                """)
                .bind("person", personId)
                .bindArray("programmes", Long.class, programmes)
                .map(JdbcClosings::closing)
                .list());
    }

    private static Closing closing(ResultSet row, StatementContext context) throws SQLException {
        return new Closing(
                row.getLong("id"),
                row.getLong("programme_id"),
                row.getString("name_en"),
                row.getString("name_fr"),
                row.getObject("ends_on", LocalDate.class),
                new Closing.Party(row.getLong("mentee_id"), row.getString("mentee_name")),
                new Closing.Party(row.getLong("mentor_id"), row.getString("mentor_name")));
    }

    @Override
    public Optional<Takeaway> takeaway(long mentorshipId, long personId) {
        return jdbi.withHandle(h -> h.createQuery("""
                select takeaway, audience = 'other' from closing_takeaway
                where mentorship_id = :pair and person_id = :person
                """)
                .bind("pair", mentorshipId)
                .bind("person", personId)
                .map((row, context) -> new Takeaway(row.getString(1), row.getBoolean(2)))
                .findOne());
    }

    @Override
    public void write(long mentorshipId, long personId, Takeaway takeaway, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into closing_takeaway (mentorship_id, person_id, takeaway, audience, written_at)
                values (:pair, :person, :words, :audience, :now)
                on conflict (mentorship_id, person_id) do update
                set takeaway = excluded.takeaway, audience = excluded.audience, written_at = excluded.written_at
                """)
                .bind("pair", mentorshipId)
                .bind("person", personId)
                .bind("words", takeaway.words())
                .bind("audience", takeaway.shared() ? "other" : "me")
                .bind("now", now)
                .execute());
    }

    @Override
    public List<FromSession> fromSessions(long mentorshipId, long writerId) {
        return jdbi.withHandle(h -> h.createQuery("""
                select starts_at, takeaway
                from (select s.id, s.starts_at, d.takeaway
                      from mentoring_session s
                      join session_debrief d on d.session_id = s.id and d.person_id = :writer
                                            and d.audience = 'other' and d.takeaway is not null
                      where s.mentorship_id = :pair
                      order by s.starts_at desc, s.id desc limit 5) latest
                order by starts_at, id
                """)
                .bind("pair", mentorshipId)
                .bind("writer", writerId)
                .map((row, context) -> new FromSession(row.getTimestamp(1).toInstant(), row.getString(2)))
                .list());
    }

    @Override
    public Optional<Standing> sentTo(long mentorshipId, long personId) {
        return jdbi.withHandle(h -> h.createQuery("""
                select o.platform, o.workspace, o.conversation, o.message_id
                from outbox o
                where o.kind = 'closing_review' and o.subject_id = :pair and o.person_id = :person
                  and o.state = 'sent' and o.message_id is not null and o.merged_into is null
                  and not exists (select from outbox m where m.merged_into = o.id)
                  and exists (select from allowed_workspace w
                              where w.person_id = o.person_id and w.programme_id = o.programme_id
                                and w.platform = o.platform and w.workspace = o.workspace)
                """)
                .bind("pair", mentorshipId)
                .bind("person", personId)
                .map((row, context) -> new Standing(
                        new Place(Platform.of(row.getString(1)).orElseThrow(), row.getString(2)),
                        new MessageRef(row.getString(3), row.getString(4))))
                .findOne());
    }
}
