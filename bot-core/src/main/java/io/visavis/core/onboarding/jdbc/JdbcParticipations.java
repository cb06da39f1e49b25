package io.visavis.core.onboarding.jdbc;

import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.onboarding.Consent;
import io.visavis.core.onboarding.Participation;
import io.visavis.core.onboarding.Participation.QuestionTime;
import io.visavis.core.onboarding.Participations;
import io.visavis.core.people.Memberships.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link Participations} in PostgreSQL. */
public final class JdbcParticipations implements Participations {
    private static final int AT_ONCE = 2_000;

    private static final String QUERY = """
        select a.id, a.programme_id, a.person_id, a.role, a.asked, a.consents,
               g.name_en, g.name_fr, g.starts_on, g.ends_on, e.prompt_day, e.prompt_time,
               case a.role when 'mentee' then coalesce(e.active, false)
                           else exists (select from programme_role r
                                        where r.programme_id = a.programme_id and r.person_id = a.person_id
                                          and r.role = a.role) end as member
        from participation a
        join programme g on g.id = a.programme_id
        left join enrolment e
          on a.role = 'mentee' and e.programme_id = a.programme_id and e.person_id = a.person_id
        """;

    private final Jdbi jdbi;

    public JdbcParticipations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Newcomer> newcomers(LocalDate startingBy, LocalDate today) {
        return jdbi.withHandle(h -> h.createQuery("""
            select g.id, g.starts_on, g.ends_on, m.person_id, m.role
            from (select programme_id, person_id, 'mentee' as role from enrolment where active
                  union all
                  select programme_id, person_id, role from programme_role) m
            join programme g on g.id = m.programme_id
            where g.starts_on <= :by and g.ends_on >= :today
              and not exists (select from participation a
                              where a.programme_id = m.programme_id and a.person_id = m.person_id and a.role = m.role)
            order by g.id, m.person_id, m.role
            limit :limit
            """)
                .bind("by", startingBy)
                .bind("today", today)
                .bind("limit", AT_ONCE)
                .map((rs, ctx) -> new Newcomer(
                        rs.getLong(1),
                        rs.getObject(2, LocalDate.class),
                        rs.getObject(3, LocalDate.class),
                        rs.getLong(4),
                        role(rs.getString(5))))
                .list());
    }

    @Override
    public void introduce(Newcomer newcomer, Instant due, Instant expires) {
        jdbi.useHandle(h -> h.createUpdate("""
            with introduced as (
                insert into participation (programme_id, person_id, role) values (:programme, :person, :role)
                on conflict do nothing
                returning id
            )
            insert into outbox (kind, subject_id, person_id, programme_id, due_at, expires_at)
            select :kind, id, :person, :programme, :due, :expires from introduced
            """)
                .bind("programme", newcomer.programmeId())
                .bind("person", newcomer.personId())
                .bind("role", code(newcomer.role()))
                .bind("kind", MessageKind.FIRST_CONTACT.code())
                .bind("due", due)
                .bind("expires", expires)
                .execute());
    }

    @Override
    public Optional<Participation> byId(long id) {
        return jdbi.withHandle(h -> h.createQuery(QUERY + "where a.id = :id")
                .bind("id", id)
                .map((rs, ctx) -> participation(rs))
                .findOne());
    }

    @Override
    public List<Participation> of(long personId) {
        return jdbi.withHandle(h -> h
                .createQuery(QUERY + "where a.person_id = :person order by g.starts_on, g.id, a.role")
                .bind("person", personId)
                .map((rs, ctx) -> participation(rs))
                .list()
                .stream()
                .filter(Participation::member)
                .toList());
    }

    @Override
    public void told(long id, int before, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
            update participation set asked = :before + 1, asked_at = :at where id = :id and asked <= :before
            """)
                .bind("id", id)
                .bind("before", before)
                .bind("at", at)
                .execute());
    }

    @Override
    public void neverTold(long id) {
        jdbi.useHandle(h -> h.createUpdate("""
            delete from participation where id = :id and asked = 0 and consents is null
            """).bind("id", id).execute());
    }

    @Override
    public void joins(Participation participation, Instant now) {
        jdbi.useTransaction(h -> {
            planAnew(h, participation);
            h.createUpdate("""
                update participation
                set consents = true, answered_at = :now, consented_at = :now, consent_version = :wording
                where id = :id
                """)
                    .bind("id", participation.id())
                    .bind("wording", Participation.WORDING)
                    .bind("now", now)
                    .execute();
        });
    }

    @Override
    public void leaves(Participation participation, Instant now) {
        jdbi.useTransaction(h -> {
            planAnew(h, participation);
            h.createUpdate("update participation set consents = false, answered_at = :now where id = :id")
                    .bind("id", participation.id())
                    .bind("now", now)
                    .execute();
        });
    }

    /** The planner finds the next occurrence of whoever takes part, and of nobody else. */
    private static void planAnew(Handle h, Participation participation) {
        if (participation.role() == Role.MENTEE) {
            h.createUpdate("""
                update enrolment set next_week = null, next_due = null
                where programme_id = :programme and person_id = :person
                """)
                    .bind("programme", participation.programmeId())
                    .bind("person", participation.personId())
                    .execute();
        }
    }

    @Override
    public boolean allow(OwedMessage owed) {
        Consent consent = Consent.to(owed.kind());
        return consent == Consent.NOBODYS
                || jdbi.withHandle(h -> h.createQuery(Consenting.query(consent))
                        .bindMap(Consenting.names(consent, owed))
                        .mapTo(Boolean.class)
                        .one());
    }

    private static Participation participation(ResultSet rs) throws SQLException {
        LocalTime time = rs.getObject("prompt_time", LocalTime.class);
        return new Participation(
                rs.getLong("id"),
                rs.getLong("programme_id"),
                rs.getLong("person_id"),
                role(rs.getString("role")),
                rs.getString("name_en"),
                rs.getString("name_fr"),
                rs.getObject("starts_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class),
                rs.getBoolean("member"),
                rs.getInt("asked"),
                rs.getObject("consents", Boolean.class),
                time == null ? null : new QuestionTime(rs.getInt("prompt_day"), time));
    }

    private static Role role(String code) {
        return Role.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static String code(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
