-- Who takes part in what. Everything here comes from an import or from a person's own settings.
-- Codes and e-mails are stored in lower case: the importer sees to it and the checks hold it.

create table organisation (
    id   bigint generated always as identity primary key,
    code text not null unique,
    name text not null
);

create table person (
    id              bigint generated always as identity primary key,
    email           text     not null unique check (email = lower(email)),
    name            text     not null,
    organisation_id bigint   not null references organisation,
    platform        text     not null check (platform in ('slack', 'teams')),
    language        text     not null check (language in ('en', 'fr')),
    -- true once the person chose it: an import then leaves it alone
    own_language    boolean  not null default false,
    zone            text     not null,
    region          text     not null,
    work_start      time     not null default '09:00',
    work_end        time     not null default '18:00' check (work_end > work_start),
    line_manager_id bigint   references person,
    pause_from      date,
    -- the last day of the pause, in the person's own zone; no reason is asked or kept
    pause_until     date,
    check ((pause_from is null) = (pause_until is null)),
    check (pause_until >= pause_from)
);
comment on column person.region is 'Public holidays: ISO 3166 country or subdivision, such as FR, GB-ENG, CA-QC';

-- Where a person can be written to. One account a person and platform.
create table chat_account (
    person_id    bigint      not null references person on delete cascade,
    platform     text        not null check (platform in ('slack', 'teams')),
    workspace    text        not null,
    user_id      text        not null,
    conversation text,
    -- null while the person can be reached; else why not
    unreachable  text        check (unreachable in ('not_connected', 'blocked', 'deactivated')),
    changed_at   timestamptz not null,
    primary key (person_id, platform),
    unique (platform, workspace, user_id)
);

create table programme (
    id                bigint generated always as identity primary key,
    code              text     not null unique check (code = lower(code)),
    name_en           text     not null,
    name_fr           text     not null,
    client_id         bigint   not null references organisation,
    mentoring_firm_id bigint   references organisation,
    starts_on         date     not null,
    ends_on           date     not null check (ends_on >= starts_on),
    cadence_weeks     smallint not null check (cadence_weeks between 1 and 8),
    cadence_day       smallint not null check (cadence_day between 1 and 5),
    cadence_time      time     not null,
    budget_per_day    smallint not null default 2 check (budget_per_day between 1 and 10),
    budget_per_week   smallint not null default 6 check (budget_per_week between 1 and 40),
    aggregation_floor smallint not null default 5 check (aggregation_floor >= 5)
);
comment on column programme.cadence_day is 'ISO weekday: 1 is Monday';

create table strategic_theme (
    id           bigint generated always as identity primary key,
    programme_id bigint   not null references programme on delete cascade,
    code         text     not null,
    name_en      text     not null,
    name_fr      text     not null,
    position     smallint not null,
    unique (programme_id, code)
);

create table competency (
    id            bigint generated always as identity primary key,
    programme_id  bigint   not null references programme on delete cascade,
    code          text     not null,
    name_en       text     not null,
    name_fr       text     not null,
    behaviours_en text[]   not null,
    behaviours_fr text[]   not null,
    position      smallint not null,
    unique (programme_id, code)
);

-- Roles beside being a mentee: a mentee has an enrolment.
create table programme_role (
    programme_id bigint not null references programme on delete cascade,
    person_id    bigint not null references person,
    role         text   not null check (role in ('mentor', 'director', 'supervisor')),
    primary key (programme_id, person_id, role)
);

-- A manager's place in a programme. The next occurrence is kept here, so that planning is one index range.
create table enrolment (
    id            bigint generated always as identity primary key,
    programme_id  bigint   not null references programme on delete cascade,
    person_id     bigint   not null references person,
    cadence_weeks smallint not null check (cadence_weeks between 1 and 8),
    prompt_day    smallint not null check (prompt_day between 1 and 5),
    prompt_time   time     not null,
    -- true once the manager moved day or time: an import then leaves both alone
    own_schedule  boolean  not null default false,
    active        boolean  not null default true,
    -- the Monday of the next occurrence's ISO week and its resolved instant; both null when there is none
    next_week     date     check (extract(isodow from next_week) = 1),
    next_due      timestamptz,
    last_audience text     not null default 'mentor' check (last_audience in ('me', 'mentor', 'counts')),
    unique (programme_id, person_id),
    check ((next_week is null) = (next_due is null))
);
create index enrolment_next_due on enrolment (next_due) where active and next_due is not null;
create index enrolment_unscheduled on enrolment (id) where active and next_due is null;
create index enrolment_person on enrolment (person_id);

create table objective (
    id            bigint generated always as identity primary key,
    enrolment_id  bigint   not null references enrolment on delete cascade,
    title         text     not null,
    aspiration    text     not null,
    theme_id      bigint   not null references strategic_theme,
    competency_id bigint   not null references competency,
    -- the lowest position is the objective in focus
    position      smallint not null,
    unique (enrolment_id, title)
);

create table mentorship (
    id           bigint generated always as identity primary key,
    enrolment_id bigint  not null references enrolment on delete cascade,
    mentor_id    bigint  not null references person,
    since        date    not null,
    active       boolean not null default true,
    unique (enrolment_id, mentor_id)
);
create unique index mentorship_one_active on mentorship (enrolment_id) where active;
create index mentorship_mentor on mentorship (mentor_id);

create table mentoring_session (
    id            bigint generated always as identity primary key,
    mentorship_id bigint      not null references mentorship on delete cascade,
    code          text        not null,
    starts_at     timestamptz not null,
    minutes       smallint    not null check (minutes between 15 and 480),
    place         text        not null,
    state         text        not null default 'planned' check (state in ('planned', 'cancelled', 'held', 'not_held')),
    -- the start and length for which its messages are owed; null until they are
    owed_start    timestamptz,
    owed_minutes  smallint,
    -- how often it was moved after its messages were owed: their sequence in the outbox
    moves         smallint    not null default 0,
    unique (mentorship_id, code)
);
create index mentoring_session_to_plan on mentoring_session (starts_at)
    where state = 'planned' and (owed_start is distinct from starts_at or owed_minutes is distinct from minutes);
