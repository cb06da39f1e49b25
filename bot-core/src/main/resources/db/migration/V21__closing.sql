-- What a pair takes away at the end, what people think of a programme, and what stuck of it later.

-- Content: read by the one who wrote it and, where the audience is 'other', by the other of the pair once both have
-- written or the programme is over.
create table closing_takeaway (
    mentorship_id bigint      not null references mentorship on delete cascade,
    person_id     bigint      not null references person on delete cascade,
    takeaway      text        not null,
    audience      text        not null check (audience in ('me', 'other')),
    written_at    timestamptz not null,
    primary key (mentorship_id, person_id)
);

-- Who has given their evaluation, and nothing else: neither when, nor anything that an answer holds too.
create table evaluation_given (
    programme_id bigint not null references programme on delete cascade,
    person_id    bigint not null references person on delete cascade,
    primary key (programme_id, person_id)
);

-- Content, nobody's: what was answered. No person, no time, and an id that says nothing; all of a programme are written
-- anew in random order whenever one is added, so that neither their place nor their transaction tells which came last.
create table evaluation_answer (
    id           uuid     primary key,
    programme_id bigint   not null references programme on delete cascade,
    change       smallint not null check (change between 1 and 5),
    openness     smallint not null check (openness between 1 and 5),
    match        smallint not null check (match between 1 and 5),
    pace         smallint not null check (pace between 1 and 5),
    recommend    smallint not null check (recommend between 1 and 5)
);
create index evaluation_answer_programme on evaluation_answer (programme_id);

-- Content, nobody's: the words, apart from the numbers and kept in the same way.
create table evaluation_comment (
    id           uuid   primary key,
    programme_id bigint not null references programme on delete cascade,
    words        text   not null
);
create index evaluation_comment_programme on evaluation_comment (programme_id);

-- Whose directors have seen numbers: none is added any more, since the numbers before and after would tell it.
create table evaluation_read (
    programme_id bigint primary key references programme on delete cascade
);

-- Content: what stuck, three and six months after the end; read by the manager who wrote it alone.
create table follow_up (
    enrolment_id bigint      not null references enrolment on delete cascade,
    months       smallint    not null check (months in (3, 6)),
    words        text        not null,
    written_at   timestamptz not null,
    primary key (enrolment_id, months)
);
