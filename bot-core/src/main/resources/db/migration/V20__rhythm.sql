-- What people choose for themselves: whether they are reminded, and on which platform they are written to.

alter table person
    add column reminders    boolean not null default true,
    -- as chosen by the person themselves, which an import leaves alone
    add column own_platform boolean not null default false;
