-- Sessions that people arrange in chat, and what a calendar needs to follow them. Nothing here is content: moments,
-- lengths and places.

alter table mentoring_session
    -- true once it was made, moved or cancelled in chat: an import then leaves it alone
    add column in_chat  boolean  not null default false,
    -- its name in calendars, for ever
    add column uid      uuid     not null default gen_random_uuid() unique,
    -- what calendars call its sequence: counts the changes to what stands in them
    add column revision integer  not null default 0;

-- However it changes, in chat, by an import or with the end of its pair, calendars are to learn of it.
create function count_session_revision() returns trigger language plpgsql as $$
begin
    if (new.starts_at, new.minutes, new.place, new.state = 'cancelled')
       is distinct from (old.starts_at, old.minutes, old.place, old.state = 'cancelled') then
        new.revision := old.revision + 1;
    end if;
    return new;
end
$$;
create trigger mentoring_session_revision before update on mentoring_session
    for each row execute function count_session_revision();

-- Dates that one of a pair proposes to the other, until they answer.
create table session_proposal (
    id            bigint generated always as identity primary key,
    mentorship_id bigint      not null references mentorship on delete cascade,
    proposed_by   bigint      not null references person,
    minutes       smallint    not null check (minutes between 15 and 480),
    place         text        not null,
    state         text        not null default 'open'
                  check (state in ('open', 'accepted', 'declined', 'withdrawn', 'countered')),
    -- the session that came of it
    session_id    bigint      references mentoring_session on delete set null,
    proposed_at   timestamptz not null,
    answered_at   timestamptz,
    check ((state = 'open') = (answered_at is null))
);
-- One at a time: whoever proposes other dates answers those that are open.
create unique index session_proposal_open on session_proposal (mentorship_id) where state = 'open';

create table session_slot (
    proposal_id bigint      not null references session_proposal on delete cascade,
    position    smallint    not null check (position between 1 and 3),
    starts_at   timestamptz not null,
    primary key (proposal_id, position),
    unique (proposal_id, starts_at)
);

-- What one of the pair changed in chat, for as long as the other is to be told: where it stood as they last knew it.
create table session_change (
    session_id bigint      not null references mentoring_session on delete cascade,
    -- the session's revision by this change
    revision   integer     not null,
    was_at     timestamptz not null,
    changed_at timestamptz not null,
    primary key (session_id, revision)
);
