-- Several workspaces on each platform: which of them an organisation uses, where the bot is installed, and where a
-- programme's messages to a person may go. Nothing is ever sent, shown or believed anywhere else.

-- Slack teams (T…) or Enterprise Grid organisations (E…), and Teams tenants. From an import.
create table organisation_workspace (
    organisation_id bigint   not null references organisation on delete cascade,
    platform        text     not null check (platform in ('slack', 'teams')),
    workspace       text     not null,
    -- in the order of the file: the first is preferred
    position        smallint not null,
    primary key (organisation_id, platform, workspace)
);
create index organisation_workspace_place on organisation_workspace (platform, workspace);

-- The one workspace that a platform's settings name, where they name one. It serves everybody as long as no
-- organisation names a workspace on that platform.
create table sole_workspace (
    platform  text primary key check (platform in ('slack', 'teams')),
    workspace text not null
);

-- Workspaces whose administrators installed the bot by themselves.
create table installation (
    id               bigint generated always as identity primary key,
    platform         text        not null check (platform in ('slack', 'teams')),
    workspace        text        not null,
    name             text        not null,
    -- the Slack Enterprise Grid organisation it belongs to, or is
    enterprise       text,
    bot_user         text        not null,
    scopes           text        not null,
    -- sealed with the key of the settings; bound to platform and workspace; null once the bot was removed
    sealed_token     bytea,
    sealed_refresh   bytea,
    token_expires_at timestamptz,
    -- the node that renews the token at present: a lease, so that no transaction is open meanwhile
    renewed_by       text,
    renewed_until    timestamptz,
    installed_at     timestamptz not null,
    -- null while the bot is installed
    removed_at       timestamptz,
    removed_why      text        check (removed_why in ('uninstalled', 'revoked')),
    -- counts removals: the sequence of the message that tells of one
    removals         smallint    not null default 0,
    -- false until the planner acted on the last change
    followed         boolean     not null default false,
    unique (platform, workspace),
    check ((removed_at is null) = (removed_why is null)),
    check ((removed_at is null) = (sealed_token is not null))
);
create index installation_to_follow on installation (id) where not followed;

-- Installations under way: each is used once, by the browser that began it.
create table oauth_state (
    state_hash   bytea       primary key,
    browser_hash bytea       not null,
    expires_at   timestamptz not null
);
create index oauth_state_age on oauth_state (expires_at);

-- One account a person and workspace. Without a user: the person was looked for there in vain, at changed_at.
alter table chat_account
    drop constraint chat_account_pkey,
    add primary key (person_id, platform, workspace),
    alter column user_id drop not null,
    drop constraint chat_account_unreachable_check,
    add constraint chat_account_unreachable_check
        check (unreachable in ('not_connected', 'blocked', 'closed', 'deactivated', 'foreign')),
    add check (user_id is not null or unreachable is not null),
    -- what a director should know although messages arrive
    add column note text check (note in ('guest', 'renamed'));

-- Where the last send began, so that its fate is looked into there and nowhere else.
alter table outbox
    add column platform  text,
    add column workspace text;

-- Where messages about a programme may go to a person: their own organisation's workspaces, else the client's,
-- else the mentoring firm's.
create view allowed_workspace as
    select p.id as person_id, g.id as programme_id, w.platform, w.workspace,
           case w.organisation_id when p.organisation_id then 1 when g.client_id then 2 else 3 end as preference,
           w.position
    from person p
    cross join programme g
    join organisation_workspace w on w.organisation_id in (p.organisation_id, g.client_id, g.mentoring_firm_id)
    union all
    select p.id, g.id, s.platform, s.workspace, 1, 0
    from person p
    cross join programme g
    cross join sole_workspace s
    where not exists (select from organisation_workspace n where n.platform = s.platform);

-- Whether a programme's messages reach a person on the platform they use, and if not, why.
create view programme_reach as
    select p.id as person_id, g.id as programme_id, p.platform,
           coalesce(best.obstacle, case when best.workspace is null then 'not_connected' end) as obstacle,
           case when best.obstacle is null then best.note end as note
    from person p
    cross join programme g
    left join lateral (
        select w.workspace, a.note,
               case when i.removed_at is not null then 'removed'
                    when a.person_id is null then 'not_connected'
                    else a.unreachable end as obstacle
        from allowed_workspace w
        left join chat_account a
          on a.person_id = w.person_id and a.platform = w.platform and a.workspace = w.workspace
        left join installation i on i.platform = w.platform and i.workspace = w.workspace
        where w.person_id = p.id and w.programme_id = g.id and w.platform = p.platform
        -- what reaches them first, then what tells most
        order by (i.removed_at is null and a.user_id is not null and a.unreachable is null) desc,
                 (i.removed_at is null and a.user_id is not null) desc, (i.removed_at is not null) desc,
                 w.preference, w.position, w.workspace
        limit 1
    ) as best on true;
