package io.visavis.core.referent.jdbc;

import io.visavis.core.delivery.MessageKind;
import io.visavis.core.referent.Referents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@link Referents} in PostgreSQL. */
public final class JdbcReferents implements Referents {
    private final Jdbi jdbi;

    public JdbcReferents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Referent> of(long personId) {
        return jdbi.withHandle(h -> h.createQuery("""
            select g.id as programme_id, g.name_en, g.name_fr, p.id as person_id, p.name, p.email
            from programme_role r
            join programme g on g.id = r.programme_id
            join person p on p.id = r.person_id
            where r.role = 'referent'
              and (exists (select from enrolment e
                           where e.programme_id = g.id and e.person_id = :person and e.active)
                   or exists (select from programme_role mine
                              where mine.programme_id = g.id and mine.person_id = :person))
            order by g.starts_on, g.id
            """)
                .bind("person", personId)
                .map((rs, ctx) -> referent(rs))
                .list());
    }

    @Override
    public void ask(Referent referent, long personId, String words, Instant now, Instant expires) {
        jdbi.useHandle(h -> h.createUpdate("""
            with request as (
                insert into referent_request (programme_id, person_id, words, asked_at)
                values (:programme, :person, :words, :now)
                returning id
            )
            insert into outbox (kind, subject_id, person_id, programme_id, due_at, expires_at)
            select :kind, id, :referent, :programme, :now, :expires from request
            """)
                .bind("programme", referent.programmeId())
                .bind("person", personId)
                .bind("words", words)
                .bind("kind", MessageKind.REFERENT_REQUEST.code())
                .bind("referent", referent.personId())
                .bind("now", now)
                .bind("expires", expires)
                .execute());
    }

    @Override
    public Optional<Request> byId(long id) {
        return jdbi.withHandle(h ->
                h.createQuery("""
            select q.id, q.words, asker.name as asker_name, asker.email as asker_email,
                   g.id as programme_id, g.name_en, g.name_fr, p.id as person_id, p.name, p.email
            from referent_request q
            join programme g on g.id = q.programme_id
            join person asker on asker.id = q.person_id
            left join programme_role r on r.programme_id = g.id and r.role = 'referent'
            left join person p on p.id = r.person_id
            where q.id = :id
            """).bind("id", id).map((rs, ctx) -> request(rs)).findOne());
    }

    @Override
    public void forget(long id) {
        jdbi.useHandle(h -> h.createUpdate("delete from referent_request where id = :id")
                .bind("id", id)
                .execute());
    }

    @Override
    public void unreached(long id, Instant now, Instant expires) {
        jdbi.useHandle(h -> h.createUpdate("""
            with emptied as (
                update referent_request set words = null where id = :id
                returning id, person_id, programme_id
            )
            insert into outbox (kind, subject_id, person_id, programme_id, due_at, expires_at)
            select :kind, id, person_id, programme_id, :now, :expires from emptied
            on conflict (kind, subject_id, person_id, sequence) do nothing
            """)
                .bind("id", id)
                .bind("kind", MessageKind.REFERENT_UNREACHED.code())
                .bind("now", now)
                .bind("expires", expires)
                .execute());
    }

    private static Request request(ResultSet rs) throws SQLException {
        return new Request(
                rs.getLong("id"),
                rs.getString("name_en"),
                rs.getString("name_fr"),
                rs.getString("asker_name"),
                rs.getString("asker_email"),
                rs.getString("words"),
                rs.getString("name") == null ? null : referent(rs));
    }

    private static Referent referent(ResultSet rs) throws SQLException {
        return new Referent(
                rs.getLong("programme_id"),
                rs.getString("name_en"),
                rs.getString("name_fr"),
                rs.getLong("person_id"),
                rs.getString("name"),
                rs.getString("email"));
    }
}
