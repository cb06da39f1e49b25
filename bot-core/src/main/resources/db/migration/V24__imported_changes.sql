-- What a director's file changed in a session that lies ahead, for as long as either of the pair is to be told: where it
-- stood as that person last knew it. No content: a session's place stands in its own table as well.
create table session_imported_change (
    session_id  bigint      not null references mentoring_session on delete cascade,
    -- the session's revision by this change
    revision    integer     not null,
    person_id   bigint      not null references person on delete cascade,
    -- null for a session that they knew nothing of
    was_at      timestamptz,
    was_minutes integer,
    was_place   text,
    changed_at  timestamptz not null,
    primary key (session_id, revision, person_id),
    check ((was_at is null) = (was_minutes is null) and (was_at is null) = (was_place is null))
);
