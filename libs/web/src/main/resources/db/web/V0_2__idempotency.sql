-- First answers of creating requests, given again to repetitions under the same Idempotency-Key.
create table idempotency_key (
    scope       text primary key,
    fingerprint text        not null,
    answer      text,
    created_at  timestamptz not null default now()
);
create index idempotency_key_created_at on idempotency_key (created_at);
