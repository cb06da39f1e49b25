package io.visavis.core.mentor.supervision.jdbc;

import io.visavis.core.mentor.supervision.Ledger;
import io.visavis.core.mentor.supervision.Ledgers;
import io.visavis.core.mentor.supervision.SupervisionRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** {@link Ledgers} in PostgreSQL. */
public final class JdbcLedgers implements Ledgers {
    private static final Duration WORTH_KNOWING = Duration.ofDays(14);
    private static final String SELECT = """
        select r.programme_id, g.name_en, g.name_fr, r.person_id, p.name, m.selected_on,
               (select coalesce(sum(s.minutes), 0)
                from mentoring_session s
                join mentorship x on x.id = s.mentorship_id
                join enrolment e on e.id = x.enrolment_id
                where x.mentor_id = r.person_id and e.programme_id = r.programme_id and s.state = 'held'
                  and s.starts_at > :from and s.starts_at <= :now) as practice,
               (select coalesce(sum(t.minutes), 0)
                from supervision_attendance a
                join supervision_meeting t on t.id = a.meeting_id
                join supervision_group q on q.id = t.group_id
                where a.person_id = r.person_id and q.programme_id = r.programme_id and t.state = 'held'
                  and t.starts_at > :from)
               + (select coalesce(sum(x.minutes), 0) from supervision_elsewhere x
                  where x.person_id = r.person_id and x.programme_id = r.programme_id
                    and x.held_on > :fromDay and x.held_on <= :today) as supervised,
               g.supervision_practice_hours, g.supervision_yearly_hours, g.supervision_grace_days,
               m.overdue_since, coalesce(m.paused, false) as paused,
               count(t.id) as required, count(c.module_id) as done
        from programme_role r
        join programme g on g.id = r.programme_id
        join person p on p.id = r.person_id
        left join mentor m on m.programme_id = r.programme_id and m.person_id = r.person_id
        left join training_module t on t.programme_id = r.programme_id and t.active and t.required
        left join training_completion c on c.module_id = t.id and c.person_id = r.person_id
        where r.role = 'mentor' and %s
        group by g.id, r.programme_id, r.person_id, p.name, m.programme_id, m.person_id
        order by p.name, r.person_id, r.programme_id
        """;

    private final Jdbi jdbi;

    public JdbcLedgers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Ledger> ofMentor(long personId, Instant now) {
        return read("r.person_id = :id and g.ends_on >= :today", personId, now);
    }

    @Override
    public List<Ledger> ofProgramme(long programme, Instant now) {
        return read("r.programme_id = :id", programme, now);
    }

    @Override
    public List<Ledger> toLookAt(Instant now) {
        return read(
                ":id = 0 and m.looked_on is distinct from :today and m.selected_on is not null"
                        + " and :today between g.starts_on and g.ends_on",
                0,
                now);
    }

    private List<Ledger> read(String condition, long id, Instant now) {
        LocalDate today = day(now);
        return jdbi.withHandle(h -> h.createQuery(SELECT.formatted(condition))
                .bind("id", id)
                .bind("now", now)
                .bind("today", today)
                .bind("from", now.minus(Duration.ofDays(SupervisionRule.YEAR)))
                .bind("fromDay", today.minusDays(SupervisionRule.YEAR))
                .map((rs, ctx) -> ledger(rs))
                .list());
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static Ledger ledger(ResultSet rs) throws SQLException {
        return new Ledger(
                rs.getLong(1),
                rs.getString(2),
                rs.getString(3),
                rs.getLong(4),
                rs.getString(5),
                rs.getObject(6, LocalDate.class),
                rs.getInt("practice"),
                rs.getInt("supervised"),
                new SupervisionRule(
                        rs.getInt("supervision_practice_hours"),
                        rs.getInt("supervision_yearly_hours"),
                        rs.getInt("supervision_grace_days")),
                rs.getObject("overdue_since", LocalDate.class),
                rs.getBoolean("paused"),
                rs.getInt("required"),
                rs.getInt("done"));
    }

    @Override
    public void unchanged(Collection<Ledger> looked, LocalDate day) {
        if (looked.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> h.createUpdate("""
            update mentor m set looked_on = :day
            from unnest(:programmes, :mentors) as l (programme_id, person_id)
            where m.programme_id = l.programme_id and m.person_id = l.person_id
              and m.looked_on is distinct from :day
            """)
                .bind("day", day)
                .bindArray(
                        "programmes",
                        Long.class,
                        looked.stream().map(Ledger::programme).toList())
                .bindArray(
                        "mentors",
                        Long.class,
                        looked.stream().map(Ledger::mentor).toList())
                .execute());
    }

    @Override
    public void changed(Ledger ledger, @Nullable LocalDate overdueSince, boolean paused, Instant now) {
        boolean worse = overdueSince != null && (ledger.overdueSince() == null || (paused && !ledger.paused()));
        jdbi.useTransaction(h -> {
            if (keep(h, ledger, overdueSince, paused, worse, day(now)) && worse) {
                warn(h, ledger, now);
            }
        });
    }

    /** Whoever is first that day keeps it; another node then finds nothing to do. */
    private static boolean keep(
            Handle h, Ledger ledger, @Nullable LocalDate since, boolean paused, boolean worse, LocalDate day) {
        return h.createUpdate("""
            update mentor
            set overdue_since = :since, paused = :paused, warnings = warnings + :worse, looked_on = :day
            where programme_id = :programme and person_id = :mentor and looked_on is distinct from :day
            """)
                        .bind("since", since)
                        .bind("paused", paused)
                        .bind("worse", worse ? 1 : 0)
                        .bind("day", day)
                        .bind("programme", ledger.programme())
                        .bind("mentor", ledger.mentor())
                        .execute()
                == 1;
    }

    private static void warn(Handle h, Ledger ledger, Instant now) {
        Map<String, Object> about = Map.of(
                "programme", ledger.programme(),
                "mentor", ledger.mentor(),
                "day", day(now).toEpochDay(),
                "now", now,
                "expires", now.plus(WORTH_KNOWING));
        h.createUpdate("""
            insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
            select 'supervision_due', :programme, warnings, :mentor, :programme, :now, :expires
            from mentor where programme_id = :programme and person_id = :mentor and :day > 0
            on conflict (kind, subject_id, person_id, sequence) do nothing
            """).bindMap(about).execute();
        // One a day and director, however many mentors it names
        h.createUpdate("""
            insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
            select 'supervision_facts', :programme, :day, person_id, :programme, :now, :expires
            from programme_role where programme_id = :programme and role = 'director' and :mentor > 0
            order by person_id
            on conflict (kind, subject_id, person_id, sequence) do nothing
            """).bindMap(about).execute();
    }
}
