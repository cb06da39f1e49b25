package io.visavis.core.status.jdbc;

import io.visavis.core.status.PairFacts;
import io.visavis.core.status.Participant;
import io.visavis.core.status.ProgrammeDates;
import io.visavis.core.status.Sessions;
import io.visavis.core.status.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** One programme's figures. */
record ProgrammeQueries(Handle handle, long programmeId) {

    Optional<ProgrammeDates> programme() {
        return query("select name_en, name_fr, starts_on, ends_on from programme where id = :programme")
                .map((row, context) -> Columns.programme(row))
                .findOne();
    }

    List<Participant> participants() {
        return query("""
            with member as (
                select e.person_id, true as mentee,
                       not exists (select from mentorship m where m.enrolment_id = e.id and m.active) as alone
                from enrolment e where e.programme_id = :programme and e.active
                union all
                select person_id, false, false
                from programme_role where programme_id = :programme and role = 'mentor'
                union all
                select m.mentor_id, false, false
                from mentorship m join enrolment e on e.id = m.enrolment_id
                where e.programme_id = :programme and e.active and m.active
            )
            select p.name,
                   bool_or(member.mentee) as mentee,
                   bool_or(not member.mentee) as mentor,
                   bool_or(member.alone) as alone,
                   bool_and(exists (select from taking_part t
                                    where t.programme_id = :programme and t.person_id = p.id
                                      and t.role = case when member.mentee then 'mentee' else 'mentor' end)) as enrolled,
                   r.obstacle,
                   r.note
            from member
            join person p on p.id = member.person_id
            join programme_reach r on r.person_id = p.id and r.programme_id = :programme
            group by p.id, r.obstacle, r.note
            order by p.id
            """)
                .map((row, context) -> new Participant(
                        row.getString("name"),
                        row.getBoolean("mentee"),
                        row.getBoolean("mentor"),
                        row.getBoolean("alone"),
                        row.getBoolean("enrolled"),
                        Columns.obstacle(row),
                        Columns.note(row)))
                .list();
    }

    List<Week> weeks(LocalDate first, LocalDate current) {
        return query("""
            select cast(w.monday as date) as monday,
                   count(c.id) as asked,
                   count(c.id) filter (where c.state = 'answered') as answered
            from generate_series(cast(:first as timestamp), cast(:current as timestamp), interval '1 week')
                 as w (monday)
            left join (check_in c join enrolment e on e.id = c.enrolment_id and e.programme_id = :programme)
              on c.week = cast(w.monday as date)
             and (c.state = 'answered' or c.state in ('open', 'skipped', 'missed') and c.sent_at is not null)
             and (e.active or c.week < cast(:current as date))
            group by w.monday
            order by w.monday
            """)
                .bind("first", first)
                .bind("current", current)
                .map((row, context) ->
                        new Week(Columns.day(row, "monday"), row.getInt("asked"), row.getInt("answered")))
                .list();
    }

    Sessions sessions(Instant now, Instant soon) {
        return query("""
            select count(*) filter (where past and state = 'held') as held,
                   count(*) filter (where past and state = 'not_held') as not_held,
                   count(*) filter (where past and state = 'planned') as unconfirmed,
                   count(*) filter (where not past and state = 'planned' and running
                                    and starts_at <= :soon) as upcoming
            from (
                select s.state,
                       s.starts_at,
                       s.starts_at + make_interval(mins => s.minutes) <= :now as past,
                       m.active and e.active as running
                from mentoring_session s
                join mentorship m on m.id = s.mentorship_id
                join enrolment e on e.id = m.enrolment_id
                where e.programme_id = :programme
            ) as session
            """)
                .bind("now", now)
                .bind("soon", soon)
                .map((row, context) -> new Sessions(
                        row.getInt("held"), row.getInt("not_held"), row.getInt("unconfirmed"), row.getInt("upcoming")))
                .one();
    }

    List<PairFacts> pairs(Instant now) {
        return query("""
            select mentee.name as mentee,
                   mentor.name as mentor,
                   m.since,
                   m.active and e.active as active,
                   exists (select from taking_part t
                           where t.programme_id = e.programme_id and t.person_id = e.person_id and t.role = 'mentee')
                   and exists (select from taking_part t
                               where t.programme_id = e.programme_id and t.person_id = m.mentor_id
                                 and t.role = 'mentor') as enrolled,
                   s.last_session,
                   coalesce(s.ahead, false) as ahead,
                   m.in_line_since is not null as in_line,
                   days_away(m.mentor_id,
                             cast(coalesce(s.last_session, greatest(m.since, g.starts_on)::timestamp at time zone 'UTC')
                                  as date) + 1,
                             cast(:now as date)) as away,
                   c.unanswered
            from mentorship m
            join enrolment e on e.id = m.enrolment_id
            join programme g on g.id = e.programme_id
            join person mentee on mentee.id = e.person_id
            join person mentor on mentor.id = m.mentor_id
            cross join lateral (
                select max(starts_at) filter (where starts_at <= :now) as last_session,
                       bool_or(state = 'planned' and starts_at > :now) as ahead
                from mentoring_session
                where mentorship_id = m.id and state in ('planned', 'held')
            ) as s
            cross join lateral (
                select count(*) as unanswered
                from check_in
                where enrolment_id = e.id and state = 'missed' and sent_at is not null
                  and week > all (select r.week from check_in r
                                  where r.enrolment_id = e.id and r.state in ('answered', 'skipped'))
            ) as c
            -- one that rests while its mentor is away is not over, and its manager's stand-in is listed
            where e.programme_id = :programme and m.resting_since is null
            order by m.id
            """)
                .bind("now", now)
                .map((row, context) -> new PairFacts(
                        row.getString("mentee"),
                        row.getString("mentor"),
                        Columns.day(row, "since"),
                        row.getBoolean("active"),
                        row.getBoolean("enrolled"),
                        Columns.instant(row, "last_session"),
                        row.getBoolean("ahead"),
                        row.getBoolean("in_line"),
                        row.getInt("away"),
                        row.getInt("unanswered")))
                .list();
    }

    int quarantined() {
        return query("select count(*) from outbox where programme_id = :programme and state = 'quarantined'"
                        + " and kind not in ('referent_request', 'referent_unreached')")
                .mapTo(Integer.class)
                .one();
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("programme", programmeId);
    }
}
