package io.visavis.core.matching.pairing.jdbc;

import io.visavis.core.matching.Hierarchy;
import io.visavis.core.matching.Mentee;
import io.visavis.core.matching.Mentor;
import io.visavis.core.matching.Pool;
import io.visavis.core.matching.Profile;
import io.visavis.core.matching.Wishes;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads who could be brought together: with a few statements, however many they are. */
record PoolQuery(Handle handle, long programmeId, Instant now) {
    private static final String PROFILE = """
            p.id as person, p.name, p.organisation_id, p.language, p.languages, p.zone, p.work_start, p.work_end,
            p.team, p.function as own_function, p.site as own_site, w.function as wished_function, w.site as wished_site
            """;

    Pool unpaired() {
        return pool(mentees("""
                not exists (select from mentorship m where m.enrolment_id = e.id and m.active)
                and not exists (select from pairing x where x.enrolment_id = e.id and x.state = 'put')
                """, List.of()), mentors("true", List.of()));
    }

    Pool among(Collection<Long> enrolments, Collection<Long> mentors) {
        return pool(mentees("e.id = any(:ids)", enrolments), mentors("s.person_id = any(:ids)", mentors));
    }

    private Pool pool(List<Mentee> mentees, List<Mentor> mentors) {
        Set<Long> people = new HashSet<>();
        mentees.forEach(mentee -> people.add(mentee.profile().personId()));
        mentors.forEach(mentor -> people.add(mentor.id()));
        LocalDate day = now.atOffset(ZoneOffset.UTC).toLocalDate();
        return new Pool(mentees, mentors, new Hierarchy(above(people)), day);
    }

    private List<Mentee> mentees(String which, Collection<Long> ids) {
        return query("""
                select e.id as enrolment, %s,
                       array(select o.competency_id from objective o where o.enrolment_id = e.id
                             group by o.competency_id order by min(o.position)) as aims,
                       array(select m.mentor_id from mentorship m where m.enrolment_id = e.id and not m.active
                             union
                             select x.mentor_id from pairing x
                             where x.enrolment_id = e.id and x.state = 'declined') as parted,
                       array(select n.mentor_id from pairing_wish n
                             where n.enrolment_id = e.id and n.side = 'mentee') as named,
                       array(select n.mentor_id from pairing_wish n
                             where n.enrolment_id = e.id and n.side = 'mentor') as named_by
                from enrolment e
                join person p on p.id = e.person_id
                join taking_part t on t.programme_id = e.programme_id and t.person_id = p.id and t.role = 'mentee'
                left join pairing_preference w on w.programme_id = e.programme_id and w.person_id = p.id
                where e.programme_id = :programme and e.active and %s
                """.formatted(PROFILE, which), ids)
                .map((row, context) -> new Mentee(
                        row.getLong("enrolment"),
                        profile(row),
                        longs(row.getArray("aims")),
                        wishes(row),
                        Set.copyOf(longs(row.getArray("parted"))),
                        Set.copyOf(longs(row.getArray("named"))),
                        Set.copyOf(longs(row.getArray("named_by")))))
                .list();
    }

    private List<Mentor> mentors(String which, Collection<Long> ids) {
        return query("""
                select %s, s.selected, s.trained, s.paused, s.capacity,
                       array(select t.competency_id from mentor_strength t
                             where t.programme_id = s.programme_id and t.person_id = s.person_id) as strengths,
                       (select count(*) from mentorship m join enrolment e on e.id = m.enrolment_id
                        where m.mentor_id = s.person_id and e.programme_id = s.programme_id and e.active
                      and (m.active or m.resting_since is not null))
                       + (select count(*) from pairing x join enrolment e on e.id = x.enrolment_id
                          where x.mentor_id = s.person_id and e.programme_id = s.programme_id and x.state = 'put')
                       as taken
                from mentor_standing s
                join person p on p.id = s.person_id
                join taking_part t on t.programme_id = s.programme_id and t.person_id = p.id and t.role = 'mentor'
                left join pairing_preference w on w.programme_id = s.programme_id and w.person_id = p.id
                where s.programme_id = :programme and %s
                """.formatted(PROFILE, which), ids)
                .map((row, context) -> new Mentor(
                        profile(row),
                        row.getBoolean("selected"),
                        row.getBoolean("trained"),
                        row.getBoolean("paused"),
                        row.getInt("capacity"),
                        row.getInt("taken"),
                        Set.copyOf(longs(row.getArray("strengths"))),
                        wishes(row)))
                .list();
    }

    private Query query(String sql, Collection<Long> ids) {
        Query query = handle.createQuery(sql).bind("programme", programmeId);
        return sql.contains(":ids") ? query.bindArray("ids", Long.class, ids) : query;
    }

    /** The line manager of each of these people and of all above them. */
    private Map<Long, Long> above(Set<Long> people) {
        Map<Long, Long> managers = new HashMap<>();
        handle.createQuery("""
                with recursive line (id, manager) as (
                    select id, line_manager_id from person where id = any(:people)
                    union
                    select p.id, p.line_manager_id from line join person p on p.id = line.manager
                )
                select id, manager from line where manager is not null
                """)
                .bindArray("people", Long.class, people)
                .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                .forEach(entry -> managers.put(entry.getKey(), entry.getValue()));
        return managers;
    }

    private static Profile profile(ResultSet row) throws SQLException {
        String language = row.getString("language");
        Set<String> languages =
                new HashSet<>(Arrays.asList((String[]) row.getArray("languages").getArray()));
        languages.add(language);
        return new Profile(
                row.getLong("person"),
                row.getString("name"),
                row.getLong("organisation_id"),
                languages,
                language,
                ZoneId.of(row.getString("zone")),
                row.getObject("work_start", LocalTime.class),
                row.getObject("work_end", LocalTime.class),
                row.getString("team"),
                row.getString("own_function"),
                row.getString("own_site"));
    }

    private static Wishes wishes(ResultSet row) throws SQLException {
        return new Wishes(likeness(row.getString("wished_function")), likeness(row.getString("wished_site")));
    }

    static Wishes.@Nullable Likeness likeness(@Nullable String code) {
        return code == null ? null : Wishes.Likeness.valueOf(code.toUpperCase(Locale.ROOT));
    }

    static List<Long> longs(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }
}
