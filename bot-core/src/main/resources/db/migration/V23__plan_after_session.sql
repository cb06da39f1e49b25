-- A plan is made in the answer to a question or in what a manager writes after a session. All of it is content, as
-- before: only its manager reads it, and their mentor what was shared in their pair.
alter table commitment
    alter column check_in_id drop not null,
    add column session_id bigint unique references mentoring_session on delete cascade,
    -- when it was first written: the questions sent since then ask about it
    add column made_at timestamptz,
    -- the check-in in whose answer it was let go, which may be changed as long as that answer may
    add column let_go_in bigint references check_in on delete set null,
    add constraint commitment_made_once check (num_nonnulls(check_in_id, session_id) = 1),
    add constraint commitment_let_go_once check (let_go_in is null or let_go_at is not null);
update commitment k set made_at = coalesce(c.responded_at, c.due_at) from check_in c where c.id = k.check_in_id;
alter table commitment alter column made_at set not null;

-- The week in which each plan was made, the pair in which it is shared, as chosen for the answer or for what was
-- written after the session (null where it is not shared), and when that was last changed.
create view commitment_origin as
    select k.id as commitment_id,
           coalesce(c.week, cast(date_trunc('week', k.made_at at time zone p.zone) as date)) as week,
           case when a.audience = 'mentor' and c.state = 'answered' then a.shared_in
                when d.audience = 'other' then s.mentorship_id end as shared_in,
           coalesce(a.changed_at, d.written_at) as changed_at
    from commitment k
    join enrolment e on e.id = k.enrolment_id
    join person p on p.id = e.person_id
    left join check_in c on c.id = k.check_in_id
    left join check_in_answer a on a.check_in_id = c.id
    left join mentoring_session s on s.id = k.session_id
    left join session_debrief d on d.session_id = s.id and d.person_id = e.person_id;
