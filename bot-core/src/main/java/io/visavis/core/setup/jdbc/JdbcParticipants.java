package io.visavis.core.setup.jdbc;

import io.visavis.core.people.Memberships.Role;
import io.visavis.core.people.Person;
import io.visavis.core.people.jdbc.JdbcPeople;
import io.visavis.core.programme.imports.jdbc.ChangeProgramme;
import io.visavis.core.reporting.jdbc.EndedPairs;
import io.visavis.core.reporting.jdbc.LookOverPairs;
import io.visavis.core.setup.Participants;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** {@link Participants} in PostgreSQL. */
public final class JdbcParticipants implements Participants {
    private static final String PARTS = """
            select person_id, 'mentee' as role, programme_id from enrolment where active
            union all
            select person_id, role, programme_id from programme_role
            """;
    private static final String PAIRS = """
            (m.active or m.resting_since is not null)
            and e.programme_id = :programme and :person in (e.person_id, m.mentor_id)
            """;

    private final Jdbi jdbi;

    public JdbcParticipants(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<Role, Integer> count(long programmeId) {
        Map<Role, Integer> count = new EnumMap<>(Role.class);
        jdbi.useHandle(h -> h.createQuery("""
                select role, count(*) from (%s) p where programme_id = :programme group by role
                """.formatted(PARTS))
                .bind("programme", programmeId)
                .map((rs, ctx) -> Map.entry(role(rs.getString(1)), rs.getInt(2)))
                .forEach(one -> count.put(one.getKey(), one.getValue())));
        return count;
    }

    private static Role role(String code) {
        return Role.valueOf(code.toUpperCase(Locale.ROOT));
    }

    @Override
    public List<String> directors(long programmeId) {
        return jdbi.withHandle(h -> h.createQuery("""
                select p.name from programme_role r join person p on p.id = r.person_id
                where r.programme_id = :programme and r.role = 'director' order by p.name
                """)
                .bind("programme", programmeId)
                .mapTo(String.class)
                .list());
    }

    @Override
    public List<Organisation> organisations(long programmeId) {
        return jdbi.withHandle(h -> h.createQuery("""
                select o.id, o.name from programme g join organisation o on o.id in (g.client_id, g.mentoring_firm_id)
                where g.id = :programme order by o.id <> g.client_id
                """)
                .bind("programme", programmeId)
                .map((rs, ctx) -> new Organisation(rs.getLong(1), rs.getString(2)))
                .list());
    }

    @Override
    public Optional<Participant> participant(long programmeId, long personId) {
        Set<Role> roles = jdbi.withHandle(h -> h
                .createQuery("""
                select role from (%s) p where programme_id = :programme and person_id = :person
                """.formatted(PARTS))
                .bind("programme", programmeId)
                .bind("person", personId)
                .mapTo(String.class)
                .stream()
                .map(JdbcParticipants::role)
                .collect(Collectors.toSet()));
        Optional<Person> person = roles.isEmpty() ? Optional.empty() : new JdbcPeople(jdbi).byId(personId);
        return person.map(one -> described(one, roles));
    }

    private Participant described(Person person, Set<Role> roles) {
        return jdbi.withHandle(h -> h.createQuery("""
                select o.name, m.name, m.email from person p
                join organisation o on o.id = p.organisation_id left join person m on m.id = p.line_manager_id
                where p.id = :person
                """)
                .bind("person", person.id())
                .map((rs, ctx) -> new Participant(person, roles, rs.getString(1), rs.getString(2), rs.getString(3)))
                .one());
    }

    @Override
    public boolean isOfProgramme(long programmeId, long personId) {
        return is("""
                select exists (select from person p join programme g on g.id = :programme
                               where p.id = :person and p.organisation_id in (g.client_id, g.mentoring_firm_id))
                    or exists (select from (%s) p where programme_id = :programme and person_id = :person)
                """.formatted(PARTS), Map.of("programme", programmeId, "person", personId));
    }

    @Override
    public boolean answersTo(long personId, long directorId) {
        return is("""
                select not exists (
                    select from (%s) p where person_id = :person and programme_id not in (
                        select programme_id from programme_role where person_id = :director and role = 'director'))
                """.formatted(PARTS), Map.of("person", personId, "director", directorId));
    }

    private boolean is(String sql, Map<String, Long> ids) {
        return jdbi.withHandle(
                h -> h.createQuery(sql).bindMap(ids).mapTo(Boolean.class).one());
    }

    @Override
    public long make(NewPerson made) {
        Person person = made.person();
        return jdbi.inTransaction(h -> {
            h.createUpdate("""
                    insert into person (email, name, organisation_id, platform, language, zone, region, work_start, work_end)
                    values (:email, :name, :organisation, :platform, :language, :zone, :region, :start, :end)
                    on conflict (email) do nothing
                    """)
                    .bind("email", person.email())
                    .bind("name", person.name())
                    .bind("organisation", made.organisationId())
                    .bind("platform", person.platform().code())
                    .bind("language", person.language().code())
                    .bind("zone", person.zone().getId())
                    .bind("region", person.region())
                    .bind("start", person.workStart())
                    .bind("end", person.workEnd())
                    .execute();
            return h.createQuery("select id from person where email = :email")
                    .bind("email", person.email())
                    .mapTo(Long.class)
                    .one();
        });
    }

    @Override
    public void join(long programmeId, long personId, Role role) {
        String sql = role == Role.MENTEE ? """
                insert into enrolment (programme_id, person_id, cadence_weeks, prompt_day, prompt_time, by_chat)
                select g.id, p.id, g.cadence_weeks, g.cadence_day,
                       case when g.cadence_time >= p.work_start and g.cadence_time < p.work_end
                            then g.cadence_time else p.work_start end, true
                from programme g, person p where g.id = :programme and p.id = :person
                on conflict (programme_id, person_id)
                do update set active = true, next_week = null, next_due = null, by_chat = true
                where not enrolment.active
                """ : """
                insert into programme_role (programme_id, person_id, role, by_chat)
                values (:programme, :person, '%s', true) on conflict do nothing
                """.formatted(role.name().toLowerCase(Locale.ROOT));
        jdbi.useHandle(h -> h.createUpdate(sql)
                .bind("programme", programmeId)
                .bind("person", personId)
                .execute());
    }

    @Override
    public Ending ending(long programmeId, long personId, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                select count(distinct m.id), count(s.id)
                from mentorship m join enrolment e on e.id = m.enrolment_id
                left join mentoring_session s on s.mentorship_id = m.id and s.state = 'planned' and s.starts_at > :now
                where
                """ + PAIRS)
                .bind("programme", programmeId)
                .bind("person", personId)
                .bind("now", now)
                .map((rs, ctx) -> new Ending(rs.getInt(1), rs.getInt(2)))
                .one());
    }

    @Override
    public void leave(long programmeId, long personId, Instant now) {
        jdbi.useTransaction(h -> {
            Stream.of(
                            """
                    update mentorship m set active = false, ended_at = :now, in_line_since = null, to_rest = false,
                        resting_since = null
                    from enrolment e where e.id = m.enrolment_id and
                    """ + PAIRS,
                            """
                    update enrolment set active = false, next_week = null, next_due = null, by_chat = false
                    where programme_id = :programme and person_id = :person
                    """,
                            "delete from programme_role where programme_id = :programme and person_id = :person")
                    .forEach(sql -> run(h, sql, programmeId, personId, now));
            EndedPairs.cancelSessions(h, now);
        });
    }

    private static void run(Handle h, String sql, long programmeId, long personId, Instant now) {
        try (var update = h.createUpdate(sql)) {
            update.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            update.bind("programme", programmeId)
                    .bind("person", personId)
                    .bind("now", now)
                    .execute();
        }
    }

    @Override
    public void change(Person changed, @Nullable Long lineManager, Instant now) {
        jdbi.useTransaction(h -> {
            ChangeProgramme.hours(h, changed);
            h.createUpdate("""
                    update person set name = :name, zone = :zone, region = :region, work_start = :start, work_end = :end,
                        language = case when own_language then language else :language end, line_manager_id = :manager
                    where id = :id
                    """)
                    .bind("id", changed.id())
                    .bind("name", changed.name())
                    .bind("zone", changed.zone().getId())
                    .bind("region", changed.region())
                    .bind("start", changed.workStart())
                    .bind("end", changed.workEnd())
                    .bind("language", changed.language().code())
                    .bindByType("manager", lineManager, Long.class)
                    .execute();
            LookOverPairs.now(h, now);
        });
    }

    @Override
    public boolean isAbove(long upper, long lower) {
        return is("""
                with recursive up as (
                    select :lower as at
                    union
                    select p.line_manager_id from up u join person p on p.id = u.at where p.line_manager_id is not null)
                select exists (select from up where at = :upper)
                """, Map.of("upper", upper, "lower", lower));
    }
}
