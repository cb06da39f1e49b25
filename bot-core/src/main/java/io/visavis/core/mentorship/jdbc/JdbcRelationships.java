package io.visavis.core.mentorship.jdbc;

import io.visavis.core.mentorship.Fit;
import io.visavis.core.mentorship.Relationship;
import io.visavis.core.mentorship.Relationships;
import io.visavis.core.reporting.jdbc.EndedPairs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Relationships} in PostgreSQL. */
public final class JdbcRelationships implements Relationships {
    private static final String QUERY = """
            select m.id, e.programme_id, g.name_en, g.name_fr, m.since, m.active and e.active as active,
                   mentee.id as mentee_id, mentee.name as mentee_name,
                   mentor.id as mentor_id, mentor.name as mentor_name
            from mentorship m
            join enrolment e on e.id = m.enrolment_id
            join programme g on g.id = e.programme_id
            join person mentee on mentee.id = e.person_id
            join person mentor on mentor.id = m.mentor_id
            """;

    private final Jdbi jdbi;

    public JdbcRelationships(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Relationship> byId(long id) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + "where m.id = :id")
                .bind("id", id)
                .map(JdbcRelationships::relationship)
                .findOne());
    }

    @Override
    public List<Relationship> of(long personId, Set<Long> programmes) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + """
                where m.active and e.active and e.programme_id = any(:programmes)
                  and m.id = any(array(
                      select mine.id from mentorship mine where mine.mentor_id = :person
                      union
                      select mine.id from mentorship mine join enrolment own on own.id = mine.enrolment_id
                      where own.person_id = :person))
                order by m.since, m.id
                """)
                .bind("person", personId)
                .bindArray("programmes", Long.class, programmes)
                .map(JdbcRelationships::relationship)
                .list());
    }

    @Override
    public boolean end(Relationship relationship, long by, Instant now, Instant expires) {
        return jdbi.inTransaction(h -> {
            boolean ended = EndedPairs.end(h, relationship.id(), now);
            if (ended) {
                tellOther(h, relationship, by, now, expires);
            }
            return ended;
        });
    }

    private static void tellOther(Handle h, Relationship relationship, long by, Instant now, Instant expires) {
        boolean byMentee = relationship.mentee().personId() == by;
        h.createUpdate("""
                insert into outbox (kind, subject_id, person_id, programme_id, due_at, expires_at)
                values ('pair_ended', :id, :other, :programme, :now, :expires)
                on conflict (kind, subject_id, person_id, sequence) do nothing
                """)
                .bind("id", relationship.id())
                .bind(
                        "other",
                        byMentee
                                ? relationship.mentor().personId()
                                : relationship.mentee().personId())
                .bind("programme", relationship.programmeId())
                .bind("now", now)
                .bind("expires", expires)
                .execute();
    }

    @Override
    public void askHowItGoes(Instant now, Instant expires) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                with met as (
                    select mentorship_id from mentoring_session where state = 'held'
                    group by mentorship_id having count(*) >= 2
                ), asked as (
                    insert into fit_check (mentorship_id, person_id, asked_at)
                    select m.id, side.person_id, :now
                    from met
                    join mentorship m on m.id = met.mentorship_id and m.active
                    join enrolment e on e.id = m.enrolment_id and e.active
                    join programme g on g.id = e.programme_id and g.ends_on >= cast(:now as date)
                    cross join lateral (values (e.person_id, 'mentee'), (m.mentor_id, 'mentor'))
                        as side (person_id, role)
                    join taking_part manager on manager.programme_id = e.programme_id
                                            and manager.person_id = e.person_id and manager.role = 'mentee'
                    join taking_part reader on reader.programme_id = e.programme_id
                                           and reader.person_id = side.person_id and reader.role = side.role
                    where not exists (select from fit_check f
                                      where f.mentorship_id = m.id and f.person_id = side.person_id)
                    on conflict do nothing
                    returning mentorship_id, person_id
                )
                insert into outbox (kind, subject_id, person_id, programme_id, due_at, expires_at)
                select 'fit_check', a.mentorship_id, a.person_id, e.programme_id, :now, :expires
                from asked a
                join mentorship m on m.id = a.mentorship_id
                join enrolment e on e.id = m.enrolment_id
                order by a.mentorship_id, a.person_id
                on conflict (kind, subject_id, person_id, sequence) do nothing
                """).bind("now", now).bind("expires", expires).execute());
    }

    @Override
    public boolean waits(long relationshipId, long personId) {
        return jdbi.withHandle(h -> h.createQuery("""
                select count(*) > 0 from fit_check
                where mentorship_id = :id and person_id = :person and answer is null
                """)
                .bind("id", relationshipId)
                .bind("person", personId)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public boolean answer(long relationshipId, long personId, Fit fit, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                update fit_check set answer = :answer, answered_at = :now, told = false
                where mentorship_id = :id and person_id = :person
                """)
                        .bind("answer", fit.code())
                        .bind("now", now)
                        .bind("id", relationshipId)
                        .bind("person", personId)
                        .execute()
                == 1);
    }

    @Override
    public boolean tell(long relationshipId, long personId) {
        return jdbi.withHandle(h -> h.createUpdate("""
                update fit_check set told = true
                where mentorship_id = :id and person_id = :person and answer is not null
                """)
                        .bind("id", relationshipId)
                        .bind("person", personId)
                        .execute()
                == 1);
    }

    @Override
    public List<Told> told(long programmeId) {
        return jdbi.withHandle(h -> h.createQuery("""
                select who.name, other.name, f.answer
                from fit_check f
                join mentorship m on m.id = f.mentorship_id and m.active
                join enrolment e on e.id = m.enrolment_id and e.active
                join person who on who.id = f.person_id
                join person other on other.id = case when f.person_id = m.mentor_id then e.person_id else m.mentor_id end
                where e.programme_id = :programme and f.told
                order by f.answered_at, f.mentorship_id, f.person_id
                """)
                .bind("programme", programmeId)
                .map((row, context) -> new Told(
                        row.getString(1),
                        row.getString(2),
                        Fit.valueOf(row.getString(3).toUpperCase(Locale.ROOT))))
                .list());
    }

    private static Relationship relationship(ResultSet row, StatementContext context) throws SQLException {
        return new Relationship(
                row.getLong("id"),
                row.getLong("programme_id"),
                row.getString("name_en"),
                row.getString("name_fr"),
                new Relationship.Party(row.getLong("mentee_id"), row.getString("mentee_name")),
                new Relationship.Party(row.getLong("mentor_id"), row.getString("mentor_name")),
                row.getObject("since", LocalDate.class),
                row.getBoolean("active"));
    }
}
