package io.visavis.core.checkin.jdbc;

import io.visavis.core.checkin.PlanCheckIns.Group;
import io.visavis.core.checkin.PlanCheckIns.Plan;
import io.visavis.core.checkin.PlanCheckIns.Planning;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.people.Person;
import io.visavis.core.schedule.Cadence;
import io.visavis.core.schedule.Cadence.Occurrence;
import io.visavis.core.schedule.WorkingHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** {@link Planning} in PostgreSQL, one statement a group. */
public final class JdbcPlanning implements Planning {
    private static final int AT_ONCE = 20_000;

    /** Nobody is asked who did not choose to be. */
    private static final String TAKES_PART = """
            exists (select from taking_part t
                    where t.programme_id = e.programme_id and t.person_id = e.person_id and t.role = 'mentee')
            """;

    private static final String GROUPS = """
            select next_week, next_due, cadence_weeks, prompt_day, prompt_time, starts_on, ends_on,
                   zone, region, work_start, work_end, pause_from, pause_until, array_agg(id order by id) as ids
            from (select e.id, e.next_week, e.next_due, e.cadence_weeks, e.prompt_day, e.prompt_time,
                         g.starts_on, g.ends_on,
                         p.zone, p.region, p.work_start, p.work_end, p.pause_from, p.pause_until
                  from enrolment e join person p on p.id = e.person_id join programme g on g.id = e.programme_id
                  where e.active and %s and %s
                  order by e.id
                  limit :limit
                  for update of e skip locked) taken
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
            order by next_due, min(id)
            """;

    /** Two days, since a day ends at other moments elsewhere: whether one's own last day is over, the cadence tells. */
    private static final String UNSCHEDULED = """
            e.next_due is null and e.id > :after and g.ends_on >= cast(:now as timestamptz) - interval '2 days'
            """;

    private final Jdbi jdbi;

    public JdbcPlanning(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private static String groups(String which) {
        return GROUPS.formatted(which, TAKES_PART);
    }

    @Override
    public void schedule(Instant now, Function<Group, Optional<Occurrence>> first) {
        // Some have none left and stay as they are: the next batch must look past them.
        long after = 0;
        for (List<Long> taken = List.of(0L);
                !taken.isEmpty();
                after = taken.isEmpty() ? after : Collections.max(taken)) {
            taken = scheduleSome(after, now, first);
        }
    }

    private List<Long> scheduleSome(long after, Instant now, Function<Group, Optional<Occurrence>> first) {
        return jdbi.inTransaction(h -> {
            List<Row> rows = h.createQuery(groups(UNSCHEDULED))
                    .bind("now", now)
                    .bind("after", after)
                    .bind("limit", AT_ONCE)
                    .map(JdbcPlanning::row)
                    .list();
            rows.forEach(row -> first.apply(row.group()).ifPresent(occurrence -> moveOn(h, row.ids(), occurrence)));
            return rows.stream().flatMap(row -> row.ids().stream()).toList();
        });
    }

    private static void moveOn(Handle h, List<Long> ids, Occurrence next) {
        h.createUpdate("update enrolment set next_week = :week, next_due = :due where id = any(:ids)")
                .bind("week", next.week())
                .bind("due", next.due())
                .bindArray("ids", Long.class, ids)
                .execute();
    }

    @Override
    public int plan(Instant horizon, BiFunction<Occurrence, Group, Plan> decide) {
        return jdbi.inTransaction(h -> {
            List<Row> rows = h.createQuery(groups("e.next_due <= :horizon"))
                    .bind("horizon", horizon)
                    .bind("limit", AT_ONCE)
                    .map(JdbcPlanning::row)
                    .list();
            for (Row row : rows) {
                Occurrence occurrence = row.occurrence();
                store(h, row, occurrence, decide.apply(occurrence, row.group()));
            }
            return rows.stream().mapToInt(row -> row.ids().size()).sum();
        });
    }

    private static void store(Handle h, Row row, Occurrence occurrence, Plan plan) {
        h.createUpdate("""
                        with planned as (
                            insert into check_in (enrolment_id, week, due_at, state)
                            select id, cast(:week as date), coalesce(cast(:due as timestamptz), cast(:was as timestamptz)),
                                   case when cast(:due as timestamptz) is null then 'missed' else 'planned' end
                            from unnest(:ids) as id
                            on conflict (enrolment_id, week) do nothing
                            returning id, enrolment_id, state
                        ), owed as (
                            insert into outbox (kind, subject_id, person_id, programme_id, due_at, expires_at)
                            select :kind, c.id, e.person_id, e.programme_id,
                                   cast(:due as timestamptz), cast(:expires as timestamptz)
                            from planned c join enrolment e on e.id = c.enrolment_id
                            where c.state = 'planned'
                            order by c.id
                        )
                        update enrolment set next_week = cast(:nextWeek as date), next_due = cast(:nextDue as timestamptz)
                        where id = any(:ids)
                        """)
                .bind("week", occurrence.week())
                .bind("was", occurrence.due())
                .bindByType("due", plan.due(), Instant.class)
                .bind("expires", plan.expires())
                .bind("kind", MessageKind.CHECK_IN.code())
                .bindByType("nextWeek", plan.next().map(Occurrence::week).orElse(null), LocalDate.class)
                .bindByType("nextDue", plan.next().map(Occurrence::due).orElse(null), Instant.class)
                .bindArray("ids", Long.class, row.ids())
                .execute();
    }

    @Override
    public Optional<Instant> nextDue() {
        return jdbi.withHandle(
                h -> h.createQuery("select next_due from enrolment e where active and next_due is not null and "
                                + TAKES_PART + " order by next_due limit 1")
                        .mapTo(Instant.class)
                        .findOne());
    }

    private static Row row(ResultSet rs, StatementContext context) throws SQLException {
        OffsetDateTime due = rs.getObject("next_due", OffsetDateTime.class);
        Occurrence occurrence =
                due == null ? null : new Occurrence(rs.getObject("next_week", LocalDate.class), due.toInstant());
        return new Row(
                occurrence, group(rs), List.of((Long[]) rs.getArray("ids").getArray()));
    }

    /** What decides when questions come, from columns of these names. */
    static Group group(ResultSet rs) throws SQLException {
        Cadence cadence = new Cadence(
                rs.getInt("cadence_weeks"),
                DayOfWeek.of(rs.getInt("prompt_day")),
                rs.getObject("prompt_time", LocalTime.class),
                rs.getObject("starts_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class));
        return new Group(cadence, hours(rs));
    }

    private static WorkingHours hours(ResultSet rs) throws SQLException {
        return new WorkingHours(
                ZoneId.of(rs.getString("zone")),
                rs.getString("region"),
                rs.getObject("work_start", LocalTime.class),
                rs.getObject("work_end", LocalTime.class),
                pause(rs));
    }

    private static Person.@Nullable Pause pause(ResultSet rs) throws SQLException {
        LocalDate from = rs.getObject("pause_from", LocalDate.class);
        return from == null ? null : new Person.Pause(from, rs.getObject("pause_until", LocalDate.class));
    }

    private record Row(@Nullable Occurrence occurrenceOrNull, Group group, List<Long> ids) {
        Occurrence occurrence() {
            return Objects.requireNonNull(occurrenceOrNull);
        }
    }
}
