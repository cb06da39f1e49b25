-- Where the bot was let in besides conversations with one person, such as a team's channels. What such a place is
-- and how to reach it only the platform's adapter understands; nothing that people write is in here.

create table chat_place (
    platform   text        not null check (platform in ('slack', 'teams')),
    place      text        not null,
    details    text        not null,
    entered_at timestamptz not null,
    primary key (platform, place)
);
