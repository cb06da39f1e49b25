package io.visavis.core.status.jdbc;

import io.visavis.core.people.Viewer;
import io.visavis.core.status.MyStatus.AsMentee;
import io.visavis.core.status.MyStatus.AsMentor;
import io.visavis.core.status.MyStatus.MyMentee;
import io.visavis.core.status.ProgrammeDates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/** One person's own part. */
record OwnQueries(Handle handle, Viewer viewer, LocalDate today, LocalDate thisWeek, Instant now) {

    List<AsMentee> asMentee() {
        return query("""
            select p.name_en, p.name_fr, p.starts_on, p.ends_on,
                   c.state as check_in_state, t.asked, t.answered,
                   mentor.name as mentor, s.next_session, o.title as objective
            from enrolment e
            join programme p on p.id = e.programme_id
            left join check_in c on c.enrolment_id = e.id and c.week = :week
            left join mentorship m on m.enrolment_id = e.id and m.active
            left join person mentor on mentor.id = m.mentor_id
            left join lateral (
                select title from objective where enrolment_id = e.id and state = 'open' order by position, id limit 1
            ) as o on true
            cross join lateral (
                select min(starts_at) as next_session
                from mentoring_session
                where mentorship_id = m.id and state = 'planned'
                  and starts_at + make_interval(mins => minutes) > :now
            ) as s
            cross join lateral (
                select count(*) as asked, count(*) filter (where state = 'answered') as answered
                from check_in
                where enrolment_id = e.id
                  and (state = 'answered'
                       or state in ('open', 'skipped', 'missed') and sent_at is not null)
            ) as t
            where e.person_id = :person and e.active and p.ends_on >= :today and p.id = any(:programmes)
            order by p.starts_on, p.id
            """).map((row, context) -> mentee(row)).list();
    }

    private static AsMentee mentee(ResultSet row) throws SQLException {
        return new AsMentee(
                Columns.programme(row),
                Columns.checkInState(row),
                row.getInt("asked"),
                row.getInt("answered"),
                row.getString("mentor"),
                Columns.instant(row, "next_session"),
                row.getString("objective"));
    }

    List<AsMentor> asMentor() {
        Map<Long, List<MyMentee>> mentees = new LinkedHashMap<>();
        Map<Long, ProgrammeDates> programmes = new LinkedHashMap<>();
        mentorRows()
                .useStream(rows -> rows.forEach(r -> {
                    programmes.putIfAbsent(r.programmeId(), r.programme());
                    mentees.computeIfAbsent(r.programmeId(), id -> new ArrayList<>())
                            .addAll(r.mentees());
                }));
        return programmes.entrySet().stream()
                .map(p -> new AsMentor(p.getValue(), mentees.getOrDefault(p.getKey(), List.of())))
                .toList();
    }

    /** A programme with one mentee, or with none when the mentor has none there. */
    private record MentorRow(long programmeId, ProgrammeDates programme, List<MyMentee> mentees) {}

    private ResultIterable<MentorRow> mentorRows() {
        return query("""
            with mine as (
                select e.programme_id, e.id as enrolment_id, e.person_id, m.id as mentorship_id
                from mentorship m join enrolment e on e.id = m.enrolment_id
                where m.mentor_id = :person and m.active and e.active
            ), taking_part as (
                select programme_id from mine
                union
                select programme_id from programme_role where person_id = :person and role = 'mentor'
            )
            select p.id, p.name_en, p.name_fr, p.starts_on, p.ends_on,
                   mentee.name as mentee, c.state as check_in_state, s.next_session, s.last_session
            from taking_part
            join programme p on p.id = taking_part.programme_id
            left join mine on mine.programme_id = p.id
            left join person mentee on mentee.id = mine.person_id
            left join check_in c on c.enrolment_id = mine.enrolment_id and c.week = :week
            cross join lateral (
                select min(starts_at) filter (where state = 'planned'
                           and starts_at + make_interval(mins => minutes) > :now) as next_session,
                       max(starts_at) filter (where state in ('planned', 'held')
                           and starts_at + make_interval(mins => minutes) <= :now) as last_session
                from mentoring_session
                where mentorship_id = mine.mentorship_id
            ) as s
            where p.ends_on >= :today and p.id = any(:programmes)
            order by p.starts_on, p.id, mine.mentorship_id
            """).map((row, context) -> new MentorRow(row.getLong("id"), Columns.programme(row), mentees(row)));
    }

    private static List<MyMentee> mentees(ResultSet row) throws SQLException {
        String name = row.getString("mentee");
        if (name == null) {
            return List.of();
        }
        return List.of(new MyMentee(
                name,
                Columns.checkInState(row),
                Columns.instant(row, "next_session"),
                Columns.instant(row, "last_session")));
    }

    private Query query(String sql) {
        return handle.createQuery(sql)
                .bind("person", viewer.person().id())
                .bindArray("programmes", Long.class, viewer.programmes())
                .bind("today", today)
                .bind("week", thisWeek)
                .bind("now", now);
    }
}
