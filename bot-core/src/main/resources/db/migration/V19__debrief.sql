-- What each of a pair says of a session once it is over, what the manager wanted from it, and how long a pair has gone
-- without one.

-- The facts: whether it took place as one side sees it, and why not. The session's own state follows the mentor's word,
-- else the manager's.
create table session_word (
    session_id bigint      not null references mentoring_session on delete cascade,
    person_id  bigint      not null references person on delete cascade,
    held       boolean     not null,
    why        text        check (why in ('moved', 'mentor', 'mentee', 'forgotten', 'other')),
    said_at    timestamptz not null,
    primary key (session_id, person_id),
    check (why is null or not held)
);

-- Content: read by the one who wrote it and, where the audience is 'other', by the other of the pair.
create table session_debrief (
    session_id bigint      not null references mentoring_session on delete cascade,
    person_id  bigint      not null references person on delete cascade,
    usefulness smallint    check (usefulness between 1 and 5),
    takeaway   text,
    audience   text        not null check (audience in ('me', 'other')),
    written_at timestamptz not null,
    primary key (session_id, person_id)
);

-- Content: what the manager wants from a session; read by the two of the pair.
create table session_wish (
    session_id bigint      primary key references mentoring_session on delete cascade,
    words      text        not null,
    written_at timestamptz not null
);

-- A pair that went without a session since a day, and who was asked about it.
create table session_gap (
    mentorship_id   bigint      not null references mentorship on delete cascade,
    since           timestamptz not null,
    -- counts the gaps of a pair: the sequence of its messages in the outbox
    number          smallint    not null,
    asked_mentee_at timestamptz not null,
    asked_mentor_at timestamptz,
    primary key (mentorship_id, since),
    unique (mentorship_id, number)
);
