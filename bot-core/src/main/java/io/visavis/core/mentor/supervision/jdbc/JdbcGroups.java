package io.visavis.core.mentor.supervision.jdbc;

import io.visavis.core.mentor.supervision.Groups;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** {@link Groups} in PostgreSQL. */
public final class JdbcGroups implements Groups {
    /** How long attendance can be marked or mended. */
    private static final Duration MARKABLE = Duration.ofDays(60);

    private static final String MEETING = """
        select t.id, t.group_id, q.name, q.programme_id, t.starts_at, t.minutes, t.place, t.moves, t.state = 'held',
               array(select person_id from supervision_member where group_id = q.id),
               array(select person_id from supervision_attendance where meeting_id = t.id)
        from supervision_meeting t
        join supervision_group q on q.id = t.group_id
        where t.state <> 'cancelled' and q.active and %s
        order by t.starts_at, t.id
        """;

    private final Jdbi jdbi;

    public JdbcGroups(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Group> ledBy(long supervisor, long programme, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, name from supervision_group
                where programme_id = :programme and supervisor_id = :supervisor and active
                order by name, id
                """)
                .bind("programme", programme)
                .bind("supervisor", supervisor)
                .map((rs, ctx) -> new Group(
                        rs.getLong(1),
                        programme,
                        rs.getString(2),
                        members(h, rs.getLong(1)),
                        meetings(h, rs.getLong(1), now)))
                .list());
    }

    private static List<Member> members(Handle h, long group) {
        return h.createQuery("""
                select p.id, p.name from supervision_member m join person p on p.id = m.person_id
                where m.group_id = :group order by p.name, p.id
                """)
                .bind("group", group)
                .map((rs, ctx) -> new Member(rs.getLong(1), rs.getString(2)))
                .list();
    }

    private static List<Meeting> meetings(Handle h, long group, Instant now) {
        return h.createQuery(MEETING.formatted("q.id = :group and t.starts_at > :from"))
                .bind("group", group)
                .bind("from", now.minus(MARKABLE))
                .map((rs, ctx) -> meeting(rs))
                .list();
    }

    private static Meeting meeting(ResultSet rs) throws SQLException {
        return new Meeting(
                rs.getLong(1),
                rs.getLong(2),
                rs.getString(3),
                rs.getLong(4),
                rs.getObject(5, OffsetDateTime.class).toInstant(),
                rs.getInt(6),
                rs.getString(7),
                rs.getInt(8),
                rs.getBoolean(9),
                ids(rs.getArray(10)),
                ids(rs.getArray(11)));
    }

    private static Set<Long> ids(Array array) throws SQLException {
        return Set.of((Long[]) array.getArray());
    }

    @Override
    public List<Meeting> ahead(long mentor, Instant now) {
        return jdbi.withHandle(h -> h.createQuery(MEETING.formatted("""
                t.starts_at + make_interval(mins => t.minutes) > :now
                and exists (select from supervision_member m where m.group_id = q.id and m.person_id = :mentor)
                """))
                .bind("mentor", mentor)
                .bind("now", now)
                .map((rs, ctx) -> meeting(rs))
                .list());
    }

    @Override
    public Optional<Meeting> meeting(long id) {
        return jdbi.withHandle(h -> h.createQuery(MEETING.formatted("t.id = :id"))
                .bind("id", id)
                .map((rs, ctx) -> meeting(rs))
                .findOne());
    }

    private static boolean one(Handle h, String sql, UnaryOperator<Update> bind) {
        try (Update update = h.createUpdate(sql)) {
            return bind.apply(update).execute() > 0;
        }
    }

    @Override
    public boolean create(long programme, long supervisor, String name) {
        return jdbi.withHandle(h -> one(
                h,
                """
                insert into supervision_group (programme_id, supervisor_id, name)
                select programme_id, person_id, :name from programme_role
                where programme_id = :programme and person_id = :supervisor and role = 'supervisor'
                """,
                update -> update.bind("programme", programme)
                        .bind("supervisor", supervisor)
                        .bind("name", name)));
    }

    @Override
    public boolean join(long group, long supervisor, long mentor) {
        return jdbi.withHandle(h -> one(h, """
                insert into supervision_member (group_id, person_id)
                select q.id, r.person_id
                from supervision_group q
                join programme_role r on r.programme_id = q.programme_id and r.role = 'mentor'
                where q.id = :group and q.supervisor_id = :supervisor and q.active and r.person_id = :mentor
                on conflict (group_id, person_id) do update set person_id = excluded.person_id
                """, update -> member(update, group, supervisor, mentor)));
    }

    @Override
    public boolean leave(long group, long supervisor, long mentor) {
        return jdbi.withHandle(h -> one(h, """
                delete from supervision_member m using supervision_group q
                where q.id = m.group_id and q.id = :group and q.supervisor_id = :supervisor
                  and m.person_id = :mentor
                """, update -> member(update, group, supervisor, mentor)));
    }

    private static Update member(Update update, long group, long supervisor, long mentor) {
        return update.bind("group", group).bind("supervisor", supervisor).bind("mentor", mentor);
    }

    @Override
    public boolean plan(long group, long supervisor, Instant startsAt, int minutes, String place) {
        return jdbi.withHandle(h -> one(
                h,
                """
                insert into supervision_meeting (group_id, starts_at, minutes, place)
                select id, :starts, :minutes, :place from supervision_group
                where id = :group and supervisor_id = :supervisor and active
                """,
                update -> update.bind("group", group)
                        .bind("supervisor", supervisor)
                        .bind("starts", startsAt)
                        .bind("minutes", minutes)
                        .bind("place", place)));
    }

    @Override
    public boolean cancel(long meeting, long supervisor, Instant now) {
        return jdbi.withHandle(h -> one(
                h,
                """
                update supervision_meeting t set state = 'cancelled'
                from supervision_group q
                where q.id = t.group_id and q.supervisor_id = :supervisor and t.id = :meeting
                  and t.state = 'planned' and t.starts_at > :now
                """,
                update -> update.bind("meeting", meeting)
                        .bind("supervisor", supervisor)
                        .bind("now", now)));
    }

    @Override
    public boolean attended(long meeting, long supervisor, Set<Long> mentors, Instant now) {
        return jdbi.inTransaction(h -> {
            boolean theirs = one(
                    h,
                    """
                    update supervision_meeting t set state = 'held'
                    from supervision_group q
                    where q.id = t.group_id and q.supervisor_id = :supervisor and t.id = :meeting
                      and t.state in ('planned', 'held') and t.starts_at <= :now
                    """,
                    update -> update.bind("meeting", meeting)
                            .bind("supervisor", supervisor)
                            .bind("now", now));
            if (theirs) {
                Attendance.mark(h, meeting, mentors);
            }
            return theirs;
        });
    }

    @Override
    public List<Reminder> toRemind(Instant now, Instant horizon) {
        return jdbi.inTransaction(h -> {
            h.createUpdate("""
                    update supervision_meeting
                    set moves = moves + case when owed_start is null then 0 else 1 end, owed_start = starts_at
                    where state = 'planned' and owed_start is distinct from starts_at
                      and starts_at > :now and starts_at <= :horizon
                    """).bind("now", now).bind("horizon", horizon).execute();
            return h.createQuery("""
                    select t.id, t.moves, m.person_id, q.programme_id, t.starts_at
                    from supervision_meeting t
                    join supervision_group q on q.id = t.group_id and q.active
                    join supervision_member m on m.group_id = q.id
                    join taking_part a
                      on a.programme_id = q.programme_id and a.person_id = m.person_id and a.role = 'mentor'
                    where t.state = 'planned' and t.starts_at > :now and t.starts_at <= :horizon
                      and not exists (
                          select from outbox o
                          where o.kind = 'supervision_reminder' and o.subject_id = t.id
                            and o.person_id = m.person_id and o.sequence = t.moves)
                    """)
                    .bind("now", now)
                    .bind("horizon", horizon)
                    .map((rs, ctx) -> {
                        Instant starts = rs.getObject(5, OffsetDateTime.class).toInstant();
                        return new Reminder(rs.getLong(1), rs.getInt(2), rs.getLong(3), rs.getLong(4), starts, starts);
                    })
                    .list();
        });
    }

    @Override
    public void owe(Collection<Reminder> reminders) {
        if (reminders.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> {
            PreparedBatch batch = h.prepareBatch("""
                    insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
                    values ('supervision_reminder', :meeting, :moves, :mentor, :programme, :due, :starts)
                    on conflict (kind, subject_id, person_id, sequence) do nothing
                    """);
            for (Reminder reminder : reminders) {
                batch.bind("meeting", reminder.meeting())
                        .bind("moves", reminder.moves())
                        .bind("mentor", reminder.mentor())
                        .bind("programme", reminder.programme())
                        .bind("due", reminder.due())
                        .bind("starts", reminder.startsAt())
                        .add();
            }
            batch.execute();
        });
    }
}
