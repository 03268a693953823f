-- The one outbox: written in the transaction of the state change, emptied by the relay in this order.
create table outbox (
    seq      bigint generated always as identity primary key,
    event_id uuid  not null,
    topic    text  not null,
    key      text  not null,
    headers  jsonb not null,
    payload  text  not null
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000, autovacuum_analyze_scale_factor = 0.0, autovacuum_analyze_threshold = 5000);

-- The one inbox: the events this service has applied, inserted in the transaction of their effect.
create table inbox (
    event_id    uuid primary key,
    received_at timestamptz not null default now()
);
create index inbox_received_at on inbox (received_at);

-- Events that could not be applied, kept for a person to look at, mend and replay; later events of the same key wait behind.
create table parked_event (
    event_id    uuid primary key,
    seq         bigint generated always as identity,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    headers     jsonb       not null,
    payload     text        not null,
    error       text        not null,
    status      text        not null check (status in ('PARKED', 'REPLAYED', 'DISCARDED')),
    parked_at   timestamptz not null,
    settled_at  timestamptz,
    settled_by  text,
    settle_note text,
    version     bigint      not null default 0
);
create index parked_event_open on parked_event (key, seq) where status = 'PARKED';
