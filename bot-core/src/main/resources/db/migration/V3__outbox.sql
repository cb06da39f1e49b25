-- Messages that are owed. The lease is a filter and stands in no index, so that claiming a row
-- stays a heap-only update; the fill factor leaves it room on its page.

create table outbox (
    id            bigint generated always as identity primary key,
    -- travels with the message, so that a message of unknown fate can be looked up
    delivery_id   uuid        not null default gen_random_uuid(),
    kind          text        not null,
    subject_id    bigint      not null,
    -- counts the messages of one kind about one subject, such as first and second reminder
    sequence      smallint    not null default 0,
    person_id     bigint      not null references person on delete cascade,
    programme_id  bigint      not null references programme on delete cascade,
    due_at        timestamptz not null,
    expires_at    timestamptz not null,
    state         text        not null default 'open'
                  check (state in ('open', 'unknown', 'sent', 'dropped', 'quarantined')),
    -- why it was dropped or quarantined, or how the last attempt ended: a code, never content
    reason        text,
    attempts      smallint    not null default 0,
    failures      smallint    not null default 0,
    lease_owner   text,
    lease_until   timestamptz,
    -- when the send of this very message began; set before any byte leaves
    started_at    timestamptz,
    sent_at       timestamptz,
    -- the message in which this one was said as well
    merged_into   bigint      references outbox on delete set null,
    conversation  text,
    message_id    text,
    unique (kind, subject_id, person_id, sequence)
) with (fillfactor = 70);
create index outbox_due on outbox (due_at, id) where state in ('open', 'unknown');
create index outbox_person on outbox (person_id, due_at);
-- Messages around sessions that may have to be owed again: few are dropped, and fewer lie ahead.
create index outbox_dropped on outbox (expires_at)
    where state = 'dropped' and kind in ('session_brief', 'session_reminder', 'session_debrief');
create index outbox_quarantined on outbox (programme_id) where state = 'quarantined';
create index outbox_merged on outbox (merged_into) where merged_into is not null;

-- Who must wait, on all nodes, since a platform asked for patience.
create table send_pause (
    scope       text        primary key,
    until       timestamptz not null
);

-- Inbound messages that were answered, so that a second delivery is not answered again.
create table inbound_receipt (
    receipt     text        primary key,
    received_at timestamptz not null
);
create index inbound_receipt_age on inbound_receipt (received_at);
