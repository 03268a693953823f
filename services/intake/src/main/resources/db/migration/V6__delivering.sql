-- 补充诉求: what was told after a demand had been accepted; masked like every text beside a demand.
create table supplement (
    id             uuid primary key,
    case_id        uuid        not null references demand,
    content        text        not null,
    channel        text        not null,
    call_record_id text,
    added_by       text        not null,
    added_by_name  text        not null,
    added_at       timestamptz not null
);
create index supplement_of_case on supplement (case_id, id);
create index supplement_of_call on supplement (call_record_id) where call_record_id is not null;
comment on table supplement is '补充诉求；文本已脱敏';

-- 平台消息: supplements, urgings and withdrawals of source platforms, each once by its own number.
create table source_message (
    id             uuid primary key,
    channel        text        not null references channel,
    message_no     text        not null,
    kind           text        not null check (kind in ('SUPPLEMENT', 'URGING', 'WITHDRAWAL')),
    source_no      text        not null,
    status         text        not null check (status in ('WAITING', 'APPLIED', 'REFUSED')),
    sealed         bytea,
    case_id        uuid references demand,
    sender         text        not null,
    sender_name    text        not null,
    received_at    timestamptz not null,
    settled_at     timestamptz,
    problem_code   text,
    problem_detail text,
    version        bigint      not null,
    constraint source_message_number unique (channel, message_no),
    constraint source_message_words check (status = 'WAITING' or sealed is null)
);
create index source_message_waiting on source_message (channel, source_no, id) where status = 'WAITING';
create index source_message_stale on source_message (channel, received_at) where status = 'WAITING';
create index source_message_of_case on source_message (case_id) where case_id is not null;
comment on table source_message is '来源平台的补充、催办、撤诉消息：按渠道与消息编号只受理一次';
comment on column source_message.sealed is '先于诉求到达的原文（密文），诉求到达后即清除';

-- 结果回传: when each demand last changed, in the order of commits. A reader takes rows of finished transactions only
-- (changed_in below the snapshot's xmin), so what it has not seen always comes after what it has.
-- Transaction numbers belong to one database cluster: after loading this table into another cluster run
--   update demand set changed_in = pg_current_xact_id();
-- and let the platforms read from the beginning.
alter table demand add column changed_at timestamptz, add column changed_in xid8;
update demand set changed_at = registered_at, changed_in = pg_current_xact_id();
alter table demand alter column changed_at set not null, alter column changed_in set not null;
create index demand_by_change on demand (channel, changed_in, case_id);
comment on column demand.changed_at is '状态最近一次变化的时间（供来源平台取回结果）';
comment on column demand.changed_in is '状态最近一次变化所在的事务号（结果回传的顺序）';

create function note_demand_change() returns trigger language plpgsql as $$
begin
    new.changed_at := clock_timestamp();
    new.changed_in := pg_current_xact_id();
    return new;
end
$$;
create trigger demand_registered_change before insert on demand
    for each row execute function note_demand_change();
create trigger demand_status_change before update on demand
    for each row when (old.status is distinct from new.status or old.outcome is distinct from new.outcome)
    execute function note_demand_change();
