-- What became of a commitment over time. All of it is content: only its manager reads it, and their mentor what was
-- shared in their pair.

-- What was told of it, once for each check-in in whose answer it was: whoever may not read that one is not told.
create table commitment_outcome (
    commitment_id bigint      not null references commitment on delete cascade,
    check_in_id   bigint      not null references check_in on delete cascade,
    outcome       text        not null check (outcome in ('done', 'partly', 'not_done', 'no_occasion')),
    told_at       timestamptz not null,
    primary key (commitment_id, check_in_id)
);
insert into commitment_outcome (commitment_id, check_in_id, outcome, told_at)
select id, reported_in, outcome, reported_at from commitment
where outcome <> 'open' and reported_in is not null and reported_at is not null;

-- The steps that its manager took with it.
create table commitment_step (
    id            bigint generated always as identity primary key,
    commitment_id bigint      not null references commitment on delete cascade,
    practice      text        not null check (practice in ('tried', 'repeated', 'habit', 'passed_on')),
    told_at       timestamptz not null
);
create index commitment_step_of on commitment_step (commitment_id);
insert into commitment_step (commitment_id, practice, told_at)
select id, practice, practised_at from commitment where practice is not null and practised_at is not null order by id;

-- How it was worded when something was told of it, before it was worded anew.
create table commitment_wording (
    id            bigint generated always as identity primary key,
    commitment_id bigint      not null references commitment on delete cascade,
    cue           text        not null,
    action        text        not null,
    until         timestamptz not null
);
create index commitment_wording_of on commitment_wording (commitment_id);

-- the pair in which the present step is shared; null where its manager keeps it to themselves
alter table commitment add column practice_shared_in bigint references mentorship on delete set null;
