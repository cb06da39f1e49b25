-- When pairs without a session were last looked for, by whichever node: reading all pairs is not worth doing each minute.
-- Without a row until the first look.
create table session_gap_look (
    single    boolean     primary key default true check (single),
    looked_at timestamptz not null
);
