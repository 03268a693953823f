create extension if not exists pg_trgm;

create table case_file (
    case_id            uuid primary key,
    case_no            varchar(40)  not null unique,
    channel            varchar(40)  not null,
    source_no          varchar(200),
    type               varchar(20)  not null,
    urgency            varchar(20)  not null,
    category           varchar(6)   not null,
    title              text         not null,
    street             varchar(40),
    community          varchar(40),
    status             varchar(20)  not null,
    outcome            varchar(20),
    unit               varchar(40),
    unit_name          text,
    units              varchar(40)[] not null default '{}',
    work_order_id      uuid,
    hop                int          not null default 0,
    round              int          not null default 1,
    dispatch_cause     varchar(20)  not null,
    signed             boolean      not null default false,
    lead_case_id       uuid,
    lead_case_no       varchar(40),
    released           boolean      not null default false,
    followers          int          not null default 0,
    callback_outcome   varchar(20),
    first_satisfaction varchar(30),
    final_satisfaction varchar(30),
    dissatisfied       boolean      not null default false,
    fault              varchar(20),
    registered_at      timestamptz  not null,
    filed_at           timestamptz,
    dispatched_at      timestamptz,
    signed_at          timestamptz,
    replied_at         timestamptz,
    closed_at          timestamptz,
    called_back_at     timestamptz,
    ended_at           timestamptz,
    last_event_at      timestamptz  not null,
    last_seq           int          not null default 0,
    last_hash          bytea,
    version            bigint       not null default 0
);
comment on table case_file is '工单档案：每件工单一行，由事件日志推演，流程的判断条件也只读这里';
comment on column case_file.units is '现在和曾经的承办单位及其上级，承办单位据此查看';
comment on column case_file.last_hash is '时间线哈希链的末端';
create index case_file_newest on case_file (registered_at desc, case_id desc);
create index case_file_by_status on case_file (status, registered_at desc, case_id desc);
create index case_file_by_outcome on case_file (outcome, registered_at desc, case_id desc) where outcome is not null;
create index case_file_by_unit on case_file (unit, registered_at desc, case_id desc);
create index case_file_by_street on case_file (street, registered_at desc, case_id desc);
create index case_file_by_channel on case_file (channel, registered_at desc, case_id desc);
create index case_file_by_category on case_file (category varchar_pattern_ops, registered_at desc);
create index case_file_units on case_file using gin (units);
create index case_file_title on case_file using gin (title gin_trgm_ops);
create index case_file_waiting_for_lead on case_file (lead_case_id) where lead_case_id is not null and not released;

create table timeline_entry (
    event_id    uuid primary key,
    case_id     uuid         not null,
    seq         int          not null,
    at          timestamptz  not null,
    type        varchar(80)  not null,
    what        text         not null,
    actor       text         not null,
    actor_name  text         not null,
    actor_unit  varchar(40),
    details     text         not null,
    unexpected  boolean      not null,
    hash        bytea        not null,
    recorded_at timestamptz  not null default now(),
    unique (case_id, seq)
);
comment on table timeline_entry is '时间线：只增不改，每件工单一条哈希链';
comment on column timeline_entry.unexpected is '流程当时没有等待这个事件';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'timeline_entry is append-only' using errcode = 'restrict_violation';
end $$;
create trigger timeline_entry_append_only before update or delete on timeline_entry
    for each row execute function refuse_change();
create trigger timeline_entry_no_truncate before truncate on timeline_entry
    for each statement execute function refuse_change();
