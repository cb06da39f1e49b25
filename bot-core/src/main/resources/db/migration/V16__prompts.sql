-- What a programme asks beside the questions that come along, what its director decided on the order of any of them,
-- and what managers found useful.

-- Questions of a programme's own. One that was asked is never deleted: histories and briefs show its words.
create table prompt (
    id           bigint  generated always as identity primary key,
    programme_id bigint  not null references programme on delete cascade,
    -- within the programme; check_in.prompt_code holds it as programme's code, colon, this code
    code         text    not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    competencies text[]  not null check (cardinality(competencies) between 1 and 3),
    theme        text    not null check (theme in ('decision', 'leadership', 'team', 'isolation', 'transfer')),
    stage        text    not null check (stage in ('opening', 'working', 'closing')),
    -- title, what, so what, now what
    en           text[]  not null check (cardinality(en) = 4),
    fr           text[]  not null check (cardinality(fr) = 4),
    -- true where it left the file after it was asked
    gone         boolean not null default false,
    -- true where it was made in chat and no file named it since: an import leaves it alone
    by_chat      boolean not null default false,
    unique (programme_id, code)
);

-- What a director decided on one question, a bundled one or an own one.
create table prompt_choice (
    programme_id bigint  not null references programme on delete cascade,
    -- as check_in.prompt_code has it
    prompt_code  text    not null,
    -- asked first, in ascending order; null where it takes its turn
    position     integer check (position > 0),
    left_out     boolean not null default false,
    by_chat      boolean not null default false,
    primary key (programme_id, prompt_code),
    check (not (left_out and position is not null))
);

-- Content: what a manager found of a question that they answered. It is theirs alone and weighs in what they are asked
-- next; nothing that counts may read it.
create table check_in_opinion (
    check_in_id bigint      primary key references check_in on delete cascade,
    good        boolean     not null,
    told_at     timestamptz not null
);
