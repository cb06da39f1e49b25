-- The address under which someone's calendar program fetches their sessions. The secret in it is not kept, only what
-- it can be known by; whoever makes a new one ends the old one.
create table calendar_feed (
    person_id   bigint      primary key references person on delete cascade,
    -- SHA-256 of the secret
    secret_hash bytea       not null unique check (length(secret_hash) = 32),
    -- where it was asked for and shown: it tells what may be shown there, since others may read along
    platform    text        not null,
    workspace   text        not null,
    made_at     timestamptz not null
);
