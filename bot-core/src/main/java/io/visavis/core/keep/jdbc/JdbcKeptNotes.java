package io.visavis.core.keep.jdbc;

import io.visavis.core.keep.KeptNotes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link KeptNotes} in PostgreSQL. Every statement on a note asks for the manager whose pair it was kept in. */
public final class JdbcKeptNotes implements KeptNotes {
    private static final String OWN = """
            from kept_note n
            join mentorship m on m.id = n.mentorship_id
            join enrolment e on e.id = m.enrolment_id
            where e.person_id = :person and e.active and m.active
            """;

    private final Jdbi jdbi;

    public JdbcKeptNotes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Pair> pairs(long personId, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select m.id, g.id, mentor.name, g.name_en, g.name_fr, s.next_session
                        from enrolment e
                        join programme g on g.id = e.programme_id
                        join mentorship m on m.enrolment_id = e.id and m.active
                        join person mentor on mentor.id = m.mentor_id
                        cross join lateral (
                            select min(starts_at) as next_session from mentoring_session
                            where mentorship_id = m.id and state = 'planned'
                              and starts_at + make_interval(mins => minutes) > :now
                        ) as s
                        where e.person_id = :person and e.active and g.ends_on >= cast(:now as date)
                        order by s.next_session nulls last, g.starts_on, m.id
                        """)
                .bind("person", personId)
                .bind("now", now)
                .map((rs, ctx) -> new Pair(
                        rs.getLong(1),
                        rs.getLong(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getTimestamp(6) == null ? null : rs.getTimestamp(6).toInstant()))
                .list());
    }

    @Override
    public long keep(long pair, String words, boolean shared, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        insert into kept_note (mentorship_id, words, audience, kept_at, changed_at)
                        values (:pair, :words, :audience, :now, :now)
                        on conflict (mentorship_id, md5(words)) do update
                        set audience = excluded.audience, kept_at = excluded.kept_at, changed_at = excluded.changed_at
                        """)
                .bind("pair", pair)
                .bind("words", words)
                .bind("audience", audience(shared))
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public boolean change(long personId, long note, long pair, String words, boolean shared, Instant now) {
        return jdbi.inTransaction(h -> {
            h.createUpdate("""
                            delete from kept_note
                            where mentorship_id = :pair and md5(words) = md5(:words) and id <> :note
                              and id in (select n.id %s)
                            """.formatted(OWN))
                    .bind("pair", pair)
                    .bind("words", words)
                    .bind("note", note)
                    .bind("person", personId)
                    .execute();
            return h.createUpdate("""
                                update kept_note
                                set mentorship_id = :pair, words = :words, audience = :audience, changed_at = :now
                                where id = :note and id in (select n.id %s)
                                """.formatted(OWN))
                            .bind("pair", pair)
                            .bind("words", words)
                            .bind("audience", audience(shared))
                            .bind("now", now)
                            .bind("note", note)
                            .bind("person", personId)
                            .execute()
                    == 1;
        });
    }

    private static String audience(boolean shared) {
        return shared ? "mentor" : "me";
    }

    @Override
    public boolean remove(long personId, long note) {
        return jdbi.withHandle(
                h -> h.createUpdate("delete from kept_note where id = :note and id in (select n.id %s)".formatted(OWN))
                                .bind("note", note)
                                .bind("person", personId)
                                .execute()
                        == 1);
    }

    @Override
    public Optional<Note> byId(long personId, long note) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select n.id, n.mentorship_id, n.words, n.audience %s and n.id = :note".formatted(OWN))
                .bind("person", personId)
                .bind("note", note)
                .map(JdbcKeptNotes::note)
                .findOne());
    }

    @Override
    public List<Note> own(long personId, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select n.id, n.mentorship_id, n.words, n.audience %s
                          and not exists (
                              select from mentoring_session s
                              where s.mentorship_id = n.mentorship_id and s.state in ('planned', 'held')
                                and s.starts_at + make_interval(mins => s.minutes) <= :now
                                and s.starts_at + make_interval(mins => s.minutes) > n.changed_at)
                        order by n.kept_at, n.id
                        """.formatted(OWN))
                .bind("person", personId)
                .bind("now", now)
                .map(JdbcKeptNotes::note)
                .list());
    }

    private static Note note(ResultSet rs, StatementContext context) throws SQLException {
        return new Note(
                rs.getLong(1), rs.getLong(2), rs.getString(3), rs.getString(4).equals("mentor"));
    }
}
