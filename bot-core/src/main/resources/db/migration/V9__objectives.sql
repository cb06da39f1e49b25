-- Objectives as a pair works with them: levels of attainment, agreement, ratings, and what became of each.

alter table objective
    add column indicator      text,
    -- the words of the levels -2, -1, 0, +1, +2; blank until they are found
    add column levels         text[]      not null default '{"","","","",""}' check (cardinality(levels) = 5),
    add column weight         smallint    not null default 1 check (weight between 1 and 3),
    add column state          text        not null default 'open' check (state in ('open', 'reached', 'dropped')),
    -- counts the changes of what a mentor is asked to agree to
    add column version        smallint    not null default 1,
    add column asked_version  smallint,
    add column asked_in       bigint      references mentorship on delete set null,
    add column agreed_version smallint,
    add column agreed_in      bigint      references mentorship on delete set null,
    -- the title by which the programme's file knows it; null for one that was written in chat
    add column file_title     text,
    -- true once it was written, changed or rated in chat: an import then leaves it alone
    add column own            boolean     not null default false,
    add column changed_at     timestamptz not null default 'epoch';
update objective set file_title = title;
create unique index objective_file_title on objective (enrolment_id, file_title);

-- Content: each of the pair on their own; nobody sees the other's before both are given.
create table objective_rating (
    objective_id bigint      not null references objective on delete cascade,
    moment       text        not null check (moment in ('mid', 'end')),
    rater        text        not null check (rater in ('mentee', 'mentor')),
    person_id    bigint      not null references person,
    level        smallint    not null check (level between -2 and 2),
    rated_at     timestamptz not null,
    primary key (objective_id, moment, rater)
);

-- Content: who changed what and when, for the pair alone.
create table objective_event (
    id           bigint generated always as identity primary key,
    objective_id bigint      not null references objective on delete cascade,
    at           timestamptz not null,
    -- null where an import did it
    person_id    bigint      references person,
    what         text        not null check (what in ('written', 'revised', 'agreed', 'suggested', 'focused',
                                                      'reached', 'dropped', 'reopened')),
    version      smallint    not null,
    -- what was revised: title, aspiration, theme, competency, indicator, weight, or level_1 to level_5
    field        text,
    -- what stood there before, in both languages where it has two; of a suggestion, what is suggested
    words        text,
    words_fr     text
);
create index objective_event_of on objective_event (objective_id, id);
