-- A person's home: who has opened it where, and whether the copy that a platform keeps is behind.

create table home_view (
    person_id  bigint      not null references person on delete cascade,
    platform   text        not null check (platform in ('slack', 'teams')),
    workspace  text        not null,
    opened_at  timestamptz not null,
    -- how often something it shows has changed, and up to which of these changes the platform's copy shows it
    changes    bigint      not null default 0,
    shown      bigint      not null default 0,
    -- until then a node is bringing it up to date, or the platform asked to be left alone
    busy_until timestamptz,
    primary key (person_id, platform, workspace)
);
create index home_view_behind on home_view (opened_at) where shown < changes;

-- Content: words that a manager keeps for the next session of a pair. Only they read them, and their mentor of that
-- pair where they chose so.
create table kept_note (
    id            bigint generated always as identity primary key,
    mentorship_id bigint      not null references mentorship on delete cascade,
    words         text        not null,
    audience      text        not null check (audience in ('me', 'mentor')),
    kept_at       timestamptz not null,
    changed_at    timestamptz not null
);
-- the same words for the same pair are one note, however often they were delivered
create unique index kept_note_once on kept_note (mentorship_id, md5(words));
