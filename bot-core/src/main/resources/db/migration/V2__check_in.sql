-- The weekly check-in. What a manager wrote stands apart from the fact that they answered,
-- so that whoever may count may not read.

create table check_in (
    id           bigint generated always as identity primary key,
    enrolment_id bigint      not null references enrolment on delete cascade,
    -- the Monday of the ISO week it belongs to: one a week, however the schedule moves
    week         date        not null check (extract(isodow from week) = 1),
    due_at       timestamptz not null,
    state        text        not null check (state in ('planned', 'open', 'answered', 'skipped', 'missed')),
    -- chosen when the card is composed
    prompt_code  text,
    sent_at      timestamptz,
    responded_at timestamptz,
    reminders    smallint    not null default 0 check (reminders between 0 and 2),
    postponed    boolean     not null default false,
    unique (enrolment_id, week)
);
create index check_in_open on check_in (enrolment_id) where state in ('planned', 'open');

-- Content: only the manager, and their mentor where the manager chose so.
create table check_in_answer (
    check_in_id bigint      primary key references check_in on delete cascade,
    reflection  text        not null,
    scale       smallint    check (scale between 1 and 5),
    audience    text        not null check (audience in ('me', 'mentor', 'counts')),
    -- the pair it is shared in: a mentor who comes later does not read what was shared with another
    shared_in   bigint      references mentorship,
    written_at  timestamptz not null,
    changed_at  timestamptz not null,
    check (audience = 'mentor' or shared_in is null)
);
create index check_in_answer_shared on check_in_answer (shared_in) where shared_in is not null;

-- Content: what a manager typed in chat while their question was open, until they record it or the next one comes.
create table check_in_draft (
    check_in_id bigint      primary key references check_in on delete cascade,
    words       text        not null,
    written_at  timestamptz not null
);

-- Content: an if-then plan, shown to those who may read the answer it was made in.
create table commitment (
    id           bigint generated always as identity primary key,
    check_in_id  bigint      not null unique references check_in on delete cascade,
    enrolment_id bigint      not null references enrolment on delete cascade,
    cue          text        not null,
    action       text        not null,
    outcome      text        not null default 'open' check (outcome in ('open', 'done', 'partly', 'not_done', 'no_occasion')),
    reported_at  timestamptz,
    -- the check-in in whose answer the outcome was told: whoever may not read that one is not told the outcome
    reported_in  bigint      references check_in on delete set null
);
create index commitment_enrolment on commitment (enrolment_id, id desc);
