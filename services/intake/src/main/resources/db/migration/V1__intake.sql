-- 渠道目录: where demands come from.
create table channel (
    code           text primary key,
    name           text    not null,
    own            boolean not null,
    source_account text,
    reports_back   boolean not null,
    assessed       boolean not null,
    active         boolean not null,
    version        bigint  not null
);
comment on table channel is '来源渠道目录';
comment on column channel.own is '是否中心自有渠道：自有渠道可不带来源编号';
comment on column channel.source_account is '来源平台的账号；为空时任何来源平台都可使用';

-- 诉求类别 and 承办单位: copies of the directories dispatch keeps.
create table category (
    code   text primary key,
    name   text    not null,
    parent text,
    active boolean not null
);
comment on table category is '诉求类别（派单服务目录的副本）';

create table unit (
    code   text primary key,
    name   text    not null,
    kind   text    not null,
    active boolean not null
);
comment on table unit is '承办单位、街道、社区（派单服务目录的副本）';

-- 工单编号: the last number given on each day.
create table case_number (
    day  date primary key,
    last bigint not null
);
comment on table case_number is '每日工单流水号';

-- 诉求: texts are masked; what the reporter really said is sealed beside the reporter.
create table demand (
    case_id            uuid primary key,
    case_no            text        not null unique,
    status             text        not null,
    channel            text        not null references channel,
    source_no          text        not null,
    type               text        not null,
    urgency            text        not null,
    category           text        not null,
    title              text        not null,
    content            text        not null,
    occurred_at        timestamptz not null,
    registered_at      timestamptz not null,
    registered_by      text        not null,
    registered_by_name text        not null,
    street             text,
    community          text,
    address            text,
    tags               text[]      not null,
    call_record_id     text,
    lead_case_id       uuid references demand,
    answer             text,
    knowledge_ref      text,
    refusal_reason     text,
    legal_path         text,
    change_reason      text,
    withdrawal_reason  text,
    outcome            text,
    version            bigint      not null,
    constraint demand_source unique (channel, source_no)
);
create index demand_newest on demand (registered_at desc, case_id desc);
create index demand_by_status on demand (status, registered_at desc, case_id desc);
create index demand_by_channel on demand (channel, registered_at desc, case_id desc);
create index demand_by_type on demand (type, registered_at desc, case_id desc);
create index demand_by_category on demand (category text_pattern_ops, registered_at desc);
create index demand_by_source_no on demand (source_no);
create index demand_by_lead on demand (lead_case_id) where lead_case_id is not null;
comment on table demand is '诉求（工单的受理面）；文本均已脱敏';

-- 诉求人: the only place of personal data in the product.
create table reporter (
    case_id      uuid primary key references demand,
    name_masked  text,
    phone_masked text,
    anonymous    boolean not null,
    confidential boolean not null,
    name_hash    bytea,
    phone_hash   bytea,
    sealed       bytea   not null
);
create index reporter_phone on reporter (phone_hash, case_id desc) where phone_hash is not null;
create index reporter_name on reporter (name_hash, case_id desc) where name_hash is not null;
comment on table reporter is '诉求人：密文保存，按密钥散列检索';

-- 当前承办单位: whose handlers may ask for the contact of the reporter.
create table handling_unit (
    case_id   uuid primary key,
    unit_path text[] not null
);
comment on table handling_unit is '当前承办单位及其上级：决定谁可查看联系方式';

-- 查看联系方式: one row per unmasking, never changed.
create table contact_view (
    view_id     uuid primary key,
    case_id     uuid        not null references demand,
    viewer      text        not null,
    viewer_name text        not null,
    viewer_unit text,
    purpose     text        not null,
    note        text,
    viewed_at   timestamptz not null
);
create index contact_view_by_case on contact_view (case_id, viewed_at desc, view_id desc);
comment on table contact_view is '联系方式查看记录：只增不改';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % is append-only', tg_table_name;
end
$$;
create trigger contact_view_append_only before update or delete or truncate on contact_view
    for each statement execute function refuse_change();
