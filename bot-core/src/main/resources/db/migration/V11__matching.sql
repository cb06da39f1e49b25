-- Bringing managers and mentors together: what matching knows of people, what was proposed, and how pairs go on.

-- From the file; null where it is not told. Languages are ISO 639 codes beside the one that the bot speaks with them.
alter table person
    add column team      text,
    add column function  text,
    add column site      text,
    add column languages text[] not null default '{}';

-- What a mentor is strong in.
create table mentor_strength (
    programme_id  bigint not null references programme on delete cascade,
    person_id     bigint not null references person,
    competency_id bigint not null references competency on delete cascade,
    primary key (programme_id, person_id, competency_id)
);
create index mentor_strength_competency on mentor_strength (competency_id);

-- What someone would like of the other side, each null where they do not mind.
create table pairing_preference (
    programme_id  bigint  not null references programme on delete cascade,
    person_id     bigint  not null references person,
    function      text    check (function in ('same', 'other')),
    site          text    check (site in ('same', 'other')),
    -- true once a mentor chose their strengths in chat: an import then leaves them alone
    own_strengths boolean not null default false,
    primary key (programme_id, person_id)
);

-- A manager and a mentor who may become a pair. Nothing says which of the two declined.
create table pairing (
    id              bigint      generated always as identity primary key,
    enrolment_id    bigint      not null references enrolment on delete cascade,
    mentor_id       bigint      not null references person,
    -- draft: before the director; put: before both of them; then begun, declined, or withdrawn by the director
    state           text        not null check (state in ('draft', 'put', 'begun', 'declined', 'withdrawn')),
    mentee_accepted boolean     not null default false,
    mentor_accepted boolean     not null default false,
    drafted_at      timestamptz not null,
    put_at          timestamptz,
    closed_at       timestamptz,
    check ((put_at is null) = (state = 'draft')),
    check ((closed_at is null) = (state in ('draft', 'put')))
);
create unique index pairing_one_open on pairing (enrolment_id) where state in ('draft', 'put');
create index pairing_mentor on pairing (mentor_id);
create index pairing_enrolment on pairing (enrolment_id);

-- Whom one side of a proposal is offered instead, at most two.
create table pairing_alternative (
    pairing_id bigint   not null references pairing on delete cascade,
    side       text     not null check (side in ('mentee', 'mentor')),
    position   smallint not null check (position in (0, 1)),
    enrolment_id bigint not null references enrolment on delete cascade,
    mentor_id  bigint   not null references person,
    primary key (pairing_id, side, position)
);

-- Someone whom a mentee or a mentor named when they were offered others.
create table pairing_wish (
    enrolment_id bigint not null references enrolment on delete cascade,
    mentor_id    bigint not null references person,
    side         text   not null check (side in ('mentee', 'mentor')),
    primary key (enrolment_id, mentor_id, side)
);

-- A pair that was ended in chat stays ended, and one that began there goes on, whatever a file says. Which of the two
-- ended it is kept nowhere.
alter table mentorship
    add column in_chat  boolean not null default false,
    add column ended_at timestamptz check (ended_at is null or not active);

-- Content: how someone finds their pair after its second session. Told to the directors only where they chose so.
create table fit_check (
    mentorship_id bigint      not null references mentorship on delete cascade,
    person_id     bigint      not null references person,
    asked_at      timestamptz not null,
    answer        text        check (answer in ('good', 'unsure', 'not_for_me')),
    answered_at   timestamptz,
    told          boolean     not null default false,
    primary key (mentorship_id, person_id),
    check ((answer is null) = (answered_at is null)),
    check (not told or answer is not null)
);
