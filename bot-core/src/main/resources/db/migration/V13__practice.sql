-- How far a commitment has come in practice, and whether its manager let it go.
alter table commitment
    add column practice text check (practice in ('tried', 'repeated', 'habit', 'passed_on')),
    -- when the manager last said so
    add column practised_at timestamptz,
    -- null as long as it holds
    add column let_go_at timestamptz;
