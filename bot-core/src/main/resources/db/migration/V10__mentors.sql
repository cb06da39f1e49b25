-- Who may mentor: applications, selection, training and supervision.

-- How much supervision a mentor owes, and how long an hour may be missing before no new pair is made with them.
alter table programme
    add column supervision_practice_hours smallint not null default 35 check (supervision_practice_hours between 1 and 1000),
    add column supervision_yearly_hours   smallint not null default 4 check (supervision_yearly_hours between 0 and 100),
    add column supervision_grace_days     smallint not null default 30 check (supervision_grace_days between 0 and 365);

create table mentor_application (
    id           bigint      generated always as identity primary key,
    programme_id bigint      not null references programme on delete cascade,
    person_id    bigint      not null references person,
    state        text        not null check (state in ('open', 'asked', 'accepted', 'not_now', 'withdrawn')),
    -- the highest level of responsibility held
    level        text        not null check (level in ('team', 'managers', 'function', 'executive')),
    capacity     smallint    not null check (capacity between 1 and 10),
    applied_at   timestamptz not null,
    -- the last step of either side: the sequence of the message that tells the other one
    steps        smallint    not null default 1,
    stepped_at   timestamptz not null,
    -- the rubric, 1 to 4 each; a decision has both
    experience   smallint    check (experience between 1 and 4),
    potential    smallint    check (potential between 1 and 4),
    decided_by   bigint      references person,
    check (state not in ('accepted', 'not_now') or decided_by is not null and experience is not null and potential is not null)
);
create unique index mentor_application_pending on mentor_application (programme_id, person_id)
    where state in ('open', 'asked');
create index mentor_application_person on mentor_application (person_id);

-- Content for the applicant and the directors of that programme: what was written, what was asked and answered, and
-- the reason of a decision.
create table mentor_application_words (
    application_id bigint   not null references mentor_application on delete cascade,
    part           text     not null
                   check (part in ('experience', 'motivation', 'listening', 'agenda', 'secret', 'question', 'answer', 'reason')),
    -- counts questions and their answers; 0 otherwise
    turn           smallint not null default 0,
    words          text     not null,
    primary key (application_id, part, turn)
);

-- Who was selected to mentor in a programme.
create table mentor (
    programme_id  bigint   not null references programme on delete cascade,
    person_id     bigint   not null references person,
    selected_on   date     not null,
    capacity      smallint not null check (capacity between 1 and 20),
    -- true where the file says so, false where a director decided in chat: an import leaves that alone
    from_file     boolean  not null,
    -- what the planner last found: whether supervision is missing, since when, and whether for longer than the grace
    overdue_since date,
    paused        boolean  not null default false,
    -- counts the times it became overdue or paused: the sequence of the message that tells so
    warnings      smallint not null default 0,
    -- the day (UTC) on which the planner last looked; null when it is to look again
    looked_on     date,
    primary key (programme_id, person_id),
    check (not paused or overdue_since is not null)
);
create index mentor_person on mentor (person_id);

create table training_module (
    id           bigint   generated always as identity primary key,
    programme_id bigint   not null references programme on delete cascade,
    code         text     not null,
    name_en      text     not null,
    name_fr      text     not null,
    link         text     not null check (link like 'https://%'),
    minutes      smallint not null check (minutes between 1 and 6000),
    required     boolean  not null,
    position     smallint not null,
    -- false once it left the file: what was completed stays
    active       boolean  not null default true,
    unique (programme_id, code)
);

create table training_completion (
    module_id    bigint  not null references training_module on delete cascade,
    person_id    bigint  not null references person,
    completed_on date    not null,
    from_file    boolean not null,
    primary key (module_id, person_id)
);

create table supervision_group (
    id            bigint  generated always as identity primary key,
    programme_id  bigint  not null references programme on delete cascade,
    supervisor_id bigint  not null references person,
    -- the file's; null when it was made in chat: an import leaves it alone
    code          text,
    name          text    not null,
    active        boolean not null default true,
    unique (programme_id, code)
);

create table supervision_member (
    group_id  bigint not null references supervision_group on delete cascade,
    person_id bigint not null references person,
    primary key (group_id, person_id)
);
create index supervision_member_person on supervision_member (person_id);

create table supervision_meeting (
    id         bigint      generated always as identity primary key,
    group_id   bigint      not null references supervision_group on delete cascade,
    code       text,
    starts_at  timestamptz not null,
    minutes    smallint    not null check (minutes between 15 and 480),
    place      text        not null,
    state      text        not null default 'planned' check (state in ('planned', 'cancelled', 'held')),
    -- the start for which its reminders are owed; null until they are
    owed_start timestamptz,
    -- how often it was moved after that: the reminders' sequence
    moves      smallint    not null default 0,
    unique (group_id, code)
);
create index supervision_meeting_to_plan on supervision_meeting (starts_at)
    where state = 'planned' and owed_start is distinct from starts_at;

-- Who was there, as the supervisor marked it. Hours count for the group's programme.
create table supervision_attendance (
    meeting_id bigint not null references supervision_meeting on delete cascade,
    person_id  bigint not null references person,
    primary key (meeting_id, person_id)
);

-- Supervision had elsewhere, from the file.
create table supervision_elsewhere (
    programme_id bigint   not null references programme on delete cascade,
    person_id    bigint   not null references person,
    held_on      date     not null,
    minutes      smallint not null check (minutes between 1 and 1440),
    primary key (programme_id, person_id, held_on)
);

-- Content for the mentor and the one supervisor they asked: themes chosen from a list, nothing free.
create table supervision_request (
    id            bigint      generated always as identity primary key,
    programme_id  bigint      not null references programme on delete cascade,
    mentor_id     bigint      not null references person,
    supervisor_id bigint      not null references person,
    themes        text[]      not null check (cardinality(themes) between 1 and 3),
    soon          boolean     not null,
    asked_at      timestamptz not null,
    -- when the supervisor said that they would be in touch
    taken_at      timestamptz
);
create unique index supervision_request_pending on supervision_request (programme_id, mentor_id, supervisor_id)
    where taken_at is null;

-- Whether a mentor may be given a pair: selected, all required training done, not paused.
create view mentor_standing as
    select r.programme_id, r.person_id,
           m.person_id is not null as selected,
           not exists (select from training_module t
                       where t.programme_id = r.programme_id and t.active and t.required
                         and not exists (select from training_completion c
                                         where c.module_id = t.id and c.person_id = r.person_id)) as trained,
           coalesce(m.capacity, 0::smallint) as capacity,
           coalesce(m.paused, false) as paused
    from programme_role r
    left join mentor m on m.programme_id = r.programme_id and m.person_id = r.person_id
    where r.role = 'mentor';
