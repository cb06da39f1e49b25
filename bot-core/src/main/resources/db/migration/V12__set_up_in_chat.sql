-- What directors set up in chat, and pairs that a change of the organisation chart put into one reporting line.

-- A theme or competency that objectives name cannot vanish: retired, it is offered for no new one.
alter table strategic_theme
    add column retired boolean not null default false,
    -- true where it was made in chat and no file named it since: an import leaves it alone
    add column by_chat boolean not null default false;
alter table competency
    add column retired boolean not null default false,
    add column by_chat boolean not null default false;

-- The same of people's parts: whoever was added in chat does not leave because a file does not know them.
alter table enrolment add column by_chat boolean not null default false;
alter table programme_role add column by_chat boolean not null default false;

-- Since when mentee and mentor stand in one reporting line, the one above the other; null while they do not.
alter table mentorship add column in_line_since timestamptz;
create index mentorship_in_line on mentorship (enrolment_id) where active and in_line_since is not null;

-- How often directors were told of such pairs: the sequence of the message.
alter table programme add column lines_told smallint not null default 0;
