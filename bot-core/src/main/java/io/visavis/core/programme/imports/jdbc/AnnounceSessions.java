package io.visavis.core.programme.imports.jdbc;

/**
 * Owes both of a pair a word of what a file changed in their sessions ahead, from where each of them knew it to stand.
 * The first plan of a pair is no change; nor is what someone knows already.
 */
record AnnounceSessions(Merging merging) {

    /** Before the sessions are merged. */
    void before() {
        merging.rows("""
                create temporary table session_before on commit drop as
                select s.id, s.mentorship_id, s.starts_at, s.minutes, s.place, s.state, s.revision
                from mentoring_session s
                join mentorship m on m.id = s.mentorship_id
                join enrolment e on e.id = m.enrolment_id
                where e.programme_id = (select id from programme where code = :code)
                """);
    }

    /** Once they are merged. */
    void after() {
        merging.rows("""
                with seen as (
                    select s.id, s.revision, p.id as person_id, s.state, s.starts_at, s.minutes, s.place,
                           case when u.found then u.was_at when b.state = 'planned' then b.starts_at end as was_at,
                           case when u.found then u.was_minutes when b.state = 'planned' then b.minutes end
                               as was_minutes,
                           case when u.found then u.was_place when b.state = 'planned' then b.place end as was_place
                    from mentoring_session s
                    join mentorship m on m.id = s.mentorship_id and m.active
                    join enrolment e on e.id = m.enrolment_id and e.active
                    cross join lateral (values (e.person_id), (m.mentor_id)) p (id)
                    left join session_before b on b.id = s.id
                    left join lateral (
                        select true as found, c.was_at, c.was_minutes, c.was_place
                        from session_imported_change c
                        join outbox o on o.kind = 'session_changed' and o.subject_id = c.session_id
                                     and o.sequence = c.revision and o.person_id = c.person_id
                        where c.session_id = s.id and c.person_id = p.id
                          and o.state = 'open' and o.started_at is null
                        order by c.revision limit 1) u on true
                    where e.programme_id = (select id from programme where code = :code)
                      and s.state in ('planned', 'cancelled') and s.starts_at > :now
                      and case when b.id is null
                               then exists (select from session_before x where x.mentorship_id = s.mentorship_id)
                               else s.revision <> b.revision end),
                news as (
                    insert into session_imported_change
                    select id, revision, person_id, was_at, was_minutes, was_place, :now from seen
                    where case when state = 'cancelled' then was_at is not null
                               else (starts_at, minutes, place) is distinct from (was_at, was_minutes, was_place) end
                    on conflict do nothing
                    returning session_id, revision, person_id)
                insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
                select 'session_changed', n.session_id, n.revision, n.person_id, g.id, :now,
                       s.starts_at + make_interval(mins => s.minutes)
                from news n join mentoring_session s on s.id = n.session_id
                join programme g on g.code = :code
                order by s.starts_at, n.session_id, n.person_id
                on conflict do nothing
                """);
    }
}
