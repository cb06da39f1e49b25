-- A manager with a new mentor, and a mentor who is away: what a manager lets the mentor of one pair read of what they
-- shared in another, and the days on which a mentor is not there. Nothing here is content.

-- What a manager handed over: of this kind, all that they had shared in the one pair when they chose so. No row, nothing.
create table hand_over (
    -- the pair whose mentor reads it
    mentorship_id bigint      not null references mentorship on delete cascade,
    from_id       bigint      not null references mentorship on delete cascade,
    kind          text        not null check (kind in ('answers', 'commitments', 'takeaways')),
    chosen_at     timestamptz not null,
    primary key (mentorship_id, from_id, kind),
    check (mentorship_id <> from_id)
);

-- Of which former pair the manager was asked, once for each pair that came after it.
create table hand_over_asked (
    mentorship_id bigint      not null references mentorship on delete cascade,
    from_id       bigint      not null references mentorship on delete cascade,
    -- the sequence of the message in the outbox: one asks about all that is new
    number        smallint    not null,
    asked_at      timestamptz not null,
    primary key (mentorship_id, from_id)
);

-- When a mentor is not there, in their own zone, both days included. No reason is asked or kept.
create table mentor_absence (
    person_id  bigint   not null references person on delete cascade,
    -- counts a mentor's absences: the sequence of the messages about one in the outbox
    number     smallint not null,
    from_day   date     not null,
    until_day  date     not null check (until_day >= from_day),
    -- true once it was given other days, or given up before it began
    taken_back boolean  not null default false,
    primary key (person_id, number)
);
create view mentor_away as
    select person_id, number, from_day, until_day from mentor_absence where not taken_back;

-- How many of some days a mentor was away.
create function days_away(mentor bigint, first_day date, last_day date) returns integer language sql stable as $$
    select coalesce(sum(least(until_day, last_day) - greatest(from_day, first_day) + 1), 0)::integer
    from mentor_away
    where person_id = mentor and from_day <= last_day and until_day >= first_day
$$;

-- A pair that rests while its mentor is away and somebody else stands in: it goes on by itself when they are back.
alter table mentorship
    -- a director wants it to rest from the first day of its mentor's absence
    add column to_rest boolean not null default false,
    add column resting_since timestamptz
        check (resting_since is null or not active and ended_at is null);
create index mentorship_resting on mentorship (id) where to_rest or resting_since is not null;
