package io.visavis.core.mentor.supervision.jdbc;

import io.visavis.core.mentor.supervision.Requests;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link Requests} in PostgreSQL. */
public final class JdbcRequests implements Requests {
    private static final Duration WORTH_TELLING = Duration.ofDays(30);
    private static final String SELECT = """
        select q.id, q.programme_id, q.mentor_id, m.name, q.supervisor_id, s.name, q.themes, q.soon,
               q.taken_at is not null
        from supervision_request q
        join person m on m.id = q.mentor_id
        join person s on s.id = q.supervisor_id
        where %s
        order by q.asked_at, q.id
        """;

    private final Jdbi jdbi;

    public JdbcRequests(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Supervisor> supervisors(long mentor, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                select g.id, g.name_en, g.name_fr, p.id, p.name
                from programme_role r
                join programme g on g.id = r.programme_id
                join programme_role s on s.programme_id = g.id and s.role = 'supervisor'
                join person p on p.id = s.person_id
                where r.person_id = :mentor and r.role = 'mentor' and p.id <> :mentor and g.ends_on >= :today
                order by g.starts_on, g.id, p.name, p.id
                """)
                .bind("mentor", mentor)
                .bind("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .map((rs, ctx) ->
                        new Supervisor(rs.getLong(1), rs.getString(2), rs.getString(3), rs.getLong(4), rs.getString(5)))
                .list());
    }

    @Override
    public void ask(Supervisor supervisor, long mentor, List<Theme> themes, boolean soon, Instant now) {
        jdbi.useTransaction(h -> {
            long id = h.createQuery("""
                    insert into supervision_request (programme_id, mentor_id, supervisor_id, themes, soon, asked_at)
                    values (:programme, :mentor, :supervisor, :themes, :soon, :now)
                    on conflict (programme_id, mentor_id, supervisor_id) where taken_at is null do update
                    set themes = excluded.themes, soon = excluded.soon
                    returning id
                    """)
                    .bind("programme", supervisor.programme())
                    .bind("mentor", mentor)
                    .bind("supervisor", supervisor.id())
                    .bindArray(
                            "themes",
                            String.class,
                            themes.stream().map(Theme::code).toList())
                    .bind("soon", soon)
                    .bind("now", now)
                    .mapTo(Long.class)
                    .one();
            owe(h, "supervision_request", id, "supervisor_id", now);
        });
    }

    private static void owe(Handle h, String kind, long id, String to, Instant now) {
        h.createUpdate("""
                insert into outbox (kind, subject_id, person_id, programme_id, due_at, expires_at)
                select :kind, id, %s, programme_id, :now, :expires from supervision_request where id = :id
                on conflict (kind, subject_id, person_id, sequence) do nothing
                """.formatted(to))
                .bind("kind", kind)
                .bind("id", id)
                .bind("now", now)
                .bind("expires", now.plus(WORTH_TELLING))
                .execute();
    }

    @Override
    public Optional<Request> byId(long id) {
        return jdbi.withHandle(h -> h.createQuery(SELECT.formatted("q.id = :id"))
                .bind("id", id)
                .map((rs, ctx) -> request(rs))
                .findOne());
    }

    @Override
    public List<Request> pending(long supervisor, long programme) {
        return jdbi.withHandle(h -> h.createQuery(SELECT.formatted(
                        "q.supervisor_id = :supervisor and q.programme_id = :programme and q.taken_at is null"))
                .bind("supervisor", supervisor)
                .bind("programme", programme)
                .map((rs, ctx) -> request(rs))
                .list());
    }

    private static Request request(ResultSet rs) throws SQLException {
        List<Theme> themes = Arrays.stream((String[]) rs.getArray(7).getArray())
                .map(Theme::of)
                .flatMap(Optional::stream)
                .toList();
        return new Request(
                rs.getLong(1),
                rs.getLong(2),
                rs.getLong(3),
                rs.getString(4),
                rs.getLong(5),
                rs.getString(6),
                themes,
                rs.getBoolean(8),
                rs.getBoolean(9));
    }

    @Override
    public boolean take(long id, long supervisor, Instant now) {
        return jdbi.inTransaction(h -> {
            boolean taken = h.createUpdate("""
                            update supervision_request set taken_at = :now
                            where id = :id and supervisor_id = :supervisor and taken_at is null
                            """)
                            .bind("id", id)
                            .bind("supervisor", supervisor)
                            .bind("now", now)
                            .execute()
                    == 1;
            if (taken) {
                owe(h, "supervision_answer", id, "mentor_id", now);
            }
            return taken;
        });
    }
}
