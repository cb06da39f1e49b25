-- Taking part: what the bot told each person and what they decided, what a pair agreed on, and the way to someone
-- outside the hierarchy.

-- One row a person, programme and role, from the day the bot introduces itself there.
create table participation (
    id              bigint generated always as identity primary key,
    programme_id    bigint      not null references programme on delete cascade,
    person_id       bigint      not null references person on delete cascade,
    role            text        not null check (role in ('mentee', 'mentor', 'director', 'supervisor', 'referent')),
    -- how often they were told what the bot does: the first contact, and at most two reminders of it
    asked           smallint    not null default 0 check (asked between 0 and 3),
    asked_at        timestamptz,
    -- null until they answer. Only managers and mentors are asked; a director never learns which of no and null it is.
    consents        boolean,
    answered_at     timestamptz,
    -- when it was last given, and to which wording; both stay when it is withdrawn
    consented_at    timestamptz,
    consent_version smallint,
    unique (programme_id, person_id, role),
    check (consents is null or role in ('mentee', 'mentor')),
    check (consents is not true or consented_at is not null and consent_version is not null)
);
create index participation_person on participation (person_id);

-- Who takes part by their own choice: nobody else is asked, reminded or written about.
create view taking_part as
    select programme_id, person_id, role from participation where consents;

-- true once the person chose it: an import then leaves it alone
alter table person add column own_zone boolean not null default false;

-- A programme's own mentoring agreement; a pair keeps to the version that its first side accepted.
create table agreement_text (
    programme_id bigint   not null references programme on delete cascade,
    version      smallint not null,
    text_en      text     not null,
    text_fr      text     not null,
    -- false once the programme's file holds none any more: pairs to come accept the standard one
    current      boolean  not null default true,
    primary key (programme_id, version)
);
create unique index agreement_text_one_current on agreement_text (programme_id) where current;

create table agreement_acceptance (
    mentorship_id bigint      not null references mentorship on delete cascade,
    side          text        not null check (side in ('mentee', 'mentor')),
    -- 'standard' is the text that ships with the product
    source        text        not null check (source in ('standard', 'programme')),
    version       smallint    not null,
    accepted_at   timestamptz not null,
    primary key (mentorship_id, side)
);

-- Pairs in which both sides have accepted.
create view agreement_in_force as
    select mentorship_id from agreement_acceptance group by mentorship_id having count(*) = 2;

-- The referent: someone outside the hierarchy whom anybody may ask for help.
alter table programme_role
    drop constraint programme_role_role_check,
    add constraint programme_role_role_check check (role in ('mentor', 'director', 'supervisor', 'referent'));
create unique index programme_role_one_referent on programme_role (programme_id) where role = 'referent';

-- Content, on its way from one person to the referent. The row is deleted as soon as it has arrived; where it could
-- not, the words go first, and the rest once the one who asked has been told.
create table referent_request (
    id           bigint generated always as identity primary key,
    programme_id bigint      not null references programme on delete cascade,
    person_id    bigint      not null references person on delete cascade,
    words        text,
    asked_at     timestamptz not null
);
create index referent_request_programme on referent_request (programme_id);
create index referent_request_person on referent_request (person_id);
