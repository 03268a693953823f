-- 转办时限: when the case must have been dispatched for the first time. The clock may be told before the dispatch is asked for.
create table transfer_clock (
    case_id uuid primary key,
    due_at  timestamptz
);
comment on table transfer_clock is '转办时限；due_at 为空表示督办尚未告知';

-- 待派单队列: by due time; what it is filtered by stands on the request itself.
alter table dispatch_request add column due_at timestamptz;
alter table dispatch_request add column queue_at timestamptz generated always as (coalesce(due_at, requested_at)) stored not null;
alter table dispatch_request add column urgency text;
alter table dispatch_request add column category text;
alter table dispatch_request add column street text;
update dispatch_request r set urgency = c.urgency, category = c.category_code, street = c.street_code
    from hotline_case c where c.id = r.case_id;
comment on column dispatch_request.due_at is '转办到期时间；由督办事件写入，不改变版本号';
comment on column dispatch_request.queue_at is '排队依据：转办到期时间，没有则为请求时间';

-- 认领
alter table dispatch_request add column claimed_by text;
alter table dispatch_request add column claimed_name text;
alter table dispatch_request add column claimed_until timestamptz;
comment on column dispatch_request.claimed_until is '认领到此时失效';

drop index dispatch_request_queue;
create index dispatch_request_queue on dispatch_request (status, queue_at, id);
create index dispatch_request_cause on dispatch_request (cause, queue_at, id) where status = 'PENDING';
create index dispatch_request_urgency on dispatch_request (urgency, queue_at, id) where status = 'PENDING';
create index dispatch_request_street on dispatch_request (street, queue_at, id) where status = 'PENDING';
create index dispatch_request_category on dispatch_request (category, queue_at, id) where status = 'PENDING';
create index dispatch_request_claimed on dispatch_request (claimed_by, queue_at, id) where status = 'PENDING' and claimed_by is not null;

-- 派单目录: conditions, co-handlers, authority. A line without types (or tags) holds for any.
alter table catalogue_entry add column types text[] not null default '{}';
alter table catalogue_entry add column tags text[] not null default '{}';
alter table catalogue_entry add column co_handlers text[] not null default '{}';
alter table catalogue_entry add column source text;
alter table catalogue_entry add column ruling uuid references return_request;
alter table catalogue_entry drop constraint catalogue_entry_once;
alter table catalogue_entry add constraint catalogue_entry_once unique nulls not distinct (category, area, valid_from, types, tags);
alter table catalogue_entry add constraint catalogue_entry_ruling unique (ruling);
comment on column catalogue_entry.types is '适用的诉求类型（任一）；空为不限';
comment on column catalogue_entry.tags is '适用的标签（任一）；空为不限';
comment on column catalogue_entry.co_handlers is '协办单位';
comment on column catalogue_entry.source is '职责的授权来源';
comment on column catalogue_entry.ruling is '据以写入目录的退单裁定';

-- 目录条目的各版本: what a line said, never changed.
create table catalogue_entry_version (
    entry_id     uuid        not null references catalogue_entry,
    version      bigint      not null,
    category     text        not null,
    area         text,
    types        text[]      not null,
    tags         text[]      not null,
    unit         text        not null,
    co_handlers  text[]      not null,
    auto         boolean     not null,
    basis        text        not null,
    source       text,
    ruling       uuid,
    valid_from   date        not null,
    valid_until  date,
    changed_by   text        not null,
    changed_name text        not null,
    changed_at   timestamptz not null,
    primary key (entry_id, version)
);
comment on table catalogue_entry_version is '派单目录条目的历次内容';
insert into catalogue_entry_version
    select id, version, category, area, types, tags, unit, co_handlers, auto, basis, source, ruling, valid_from, valid_until,
           'system:dispatch', '系统（dispatch）', now()
    from catalogue_entry;

-- 自动派单: how sure a recommendation must be to go without a dispatcher. The longest category that fits rules, then the newest day.
create table auto_dispatch_policy (
    category       text          not null check (category ~ '^([0-9]{2}){0,3}$'),
    effective_from date          not null,
    threshold      numeric(3, 2) not null check (threshold between 0 and 1),
    primary key (category, effective_from)
);
comment on table auto_dispatch_policy is '自动派单的把握度门槛（按类别与生效日期）；类别为空串即默认';
insert into auto_dispatch_policy values ('', '2000-01-01', 0.60);

-- who or what sent an order
alter table work_order add column catalogue_entry_id uuid;
alter table work_order add column catalogue_entry_version bigint;
alter table work_order add column sent_by text;
alter table work_order add column sent_by_name text;
comment on column work_order.catalogue_entry_id is '据以派单的目录条目；人工判定的为空';
comment on column work_order.sent_by is '派单人账号；自动派单为系统';

-- 权责争议: the returns ruled on in a period
create index return_request_ruled on return_request (ruled_at) where status in ('GRANTED', 'REFUSED');
