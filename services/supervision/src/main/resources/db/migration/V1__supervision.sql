-- What supervision must know of a case to judge and show its clocks; one row per filed case.
create table supervised_case (
    case_id        uuid primary key,
    case_no        text        not null,
    title          text        not null,
    type           text        not null,
    urgency        text        not null,
    tags           varchar[]   not null,
    registered_at  timestamptz not null,
    status         text        not null check (status in ('ACTIVE', 'MERGED', 'CLOSED', 'REDOING', 'WITHDRAWN', 'ARCHIVED')),
    round          int         not null,
    work_order_id  uuid,
    unit           text,
    unit_name      text,
    unit_path      varchar(40)[],
    transfer_clock uuid,
    sign_clock     uuid,
    handle_clock   uuid,
    version        bigint      not null
);
comment on table supervised_case is '盯办案件：判定时限所需的案件要素、当前派单件与正在计时的时限';

-- Clocks; a running one is found by the scanner through next_lamp_at.
create table case_clock (
    id              uuid primary key,
    case_id         uuid        not null references supervised_case deferrable initially deferred,
    case_no         text        not null,
    clock           text        not null check (clock in ('TRANSFER', 'SIGN', 'HANDLE')),
    round           int         not null,
    work_order_id   uuid,
    unit            text,
    unit_name       text,
    unit_path       varchar(40)[],
    cause           text        not null check (cause in ('REGISTERED', 'DISPATCHED', 'REDISPATCHED', 'REDO')),
    policy_id       bigint      not null,
    limit_text      text        not null,
    state           text        not null check (state in ('RUNNING', 'ANSWERED', 'STOPPED', 'CANCELLED')),
    lamp            text        not null check (lamp in ('GREEN', 'YELLOW', 'RED')),
    started_at      timestamptz not null,
    yellow_at       timestamptz not null,
    due_at          timestamptz not null,
    letter_at       timestamptz not null,
    next_lamp_at    timestamptz,
    replied_at      timestamptz,
    stopped_at      timestamptz,
    in_time         boolean,
    working_minutes bigint,
    version         bigint      not null
) with (fillfactor = 80);
comment on table case_clock is '时限：转办、签收、办理各一只钟，连同其到期时间与灯色';
create index case_clock_of_case on case_clock (case_id, due_at, id);
create index case_clock_to_light on case_clock (next_lamp_at) where state = 'RUNNING' and next_lamp_at is not null;
create index case_clock_running_due on case_clock (due_at, id) where state = 'RUNNING';
create index case_clock_running_lamp on case_clock (lamp, due_at, id) where state = 'RUNNING';
create index case_clock_running_unit on case_clock (unit, due_at, id) where state = 'RUNNING';
create index case_clock_running_path on case_clock using gin (unit_path) where state = 'RUNNING';
create index case_clock_unsettled on case_clock (state, lamp) where state in ('RUNNING', 'ANSWERED');

-- Urgings, by the lamps or by hand; never changed.
create table urge (
    id            uuid primary key,
    case_id       uuid          not null references supervised_case deferrable initially deferred,
    case_no       text          not null,
    work_order_id uuid          not null,
    unit          text          not null,
    unit_name     text          not null,
    unit_path     varchar(40)[] not null,
    kind          text          not null check (kind in ('NEAR_DUE', 'OVERDUE', 'MANUAL')),
    clock         text check (clock in ('SIGN', 'HANDLE')),
    due_at        timestamptz   not null,
    note          text,
    urged_by      text          not null,
    urged_at      timestamptz   not null
);
comment on table urge is '催办：临期、超期自动催办与人工催办';
create index urge_of_case on urge (case_id, id);
create index urge_of_unit on urge (unit, id);
create index urge_of_kind on urge (kind, id);
create index urge_path on urge using gin (unit_path);

-- Supervision letters.
create table letter (
    id           uuid primary key,
    letter_no    text          not null unique,
    case_id      uuid          not null references supervised_case deferrable initially deferred,
    case_no      text          not null,
    unit         text          not null,
    unit_name    text          not null,
    unit_path    varchar(40)[] not null,
    level        text          not null check (level in ('ORDINARY', 'MAJOR', 'SPECIAL')),
    cause        text          not null check (cause in ('OVERDUE', 'DISSATISFIED', 'MANUAL')),
    demand       text          not null,
    status       text          not null check (status in ('OPEN', 'ANSWERED', 'CANCELLED')),
    opened_by    text          not null,
    opened_at    timestamptz   not null,
    due_at       timestamptz   not null,
    answer       text,
    answered_by  text,
    answered_at  timestamptz,
    in_time      boolean,
    cancelled_at timestamptz,
    version      bigint        not null
);
comment on table letter is '督办单';
create unique index letter_one_open on letter (case_id, cause) where status = 'OPEN';
create index letter_of_case on letter (case_id, id);
create index letter_of_status on letter (status, id);
create index letter_of_unit on letter (unit, id);
create index letter_path on letter using gin (unit_path);
create sequence letter_no_seq;
comment on sequence letter_no_seq is '督办单流水号，不按日重置';

-- Units as dispatch publishes them, for letters written by hand to a unit that does not have the case.
create table known_unit (
    code      text primary key,
    name      text          not null,
    unit_path varchar(40)[] not null,
    active    boolean       not null
);
comment on table known_unit is '承办单位名录（来自派单服务的 dispatch.unit-changed）';

-- Limits of the clocks. A version is all rows of one effective_from; a case is judged by the version in force when it was registered.
create table clock_policy (
    id             bigint generated always as identity primary key,
    effective_from date not null,
    clock          text not null check (clock in ('TRANSFER', 'SIGN', 'HANDLE')),
    type           text,
    urgency        text,
    tag            text,
    limit_text     text not null,
    priority       int  not null,
    name           text not null,
    unique nulls not distinct (effective_from, clock, type, urgency, tag)
);
comment on table clock_policy is '时限规则：条件为空即不限；同时符合多条时取 priority 最大者';
insert into clock_policy (effective_from, clock, type, urgency, tag, limit_text, priority, name) values
    ('1992-01-01', 'TRANSFER', null, null, null, '120wm', 0, '转办：2 个工作小时'),
    ('1992-01-01', 'TRANSFER', null, 'URGENT', null, 'PT15M', 30, '紧急件转办：15 分钟'),
    ('1992-01-01', 'TRANSFER', null, 'CRITICAL', null, 'PT15M', 30, '特急件转办：15 分钟'),
    ('1992-01-01', 'SIGN', null, null, null, '240wm', 0, '签收：4 个工作小时'),
    ('1992-01-01', 'SIGN', null, 'URGENT', null, 'PT30M', 30, '紧急件签收：30 分钟'),
    ('1992-01-01', 'SIGN', null, 'CRITICAL', null, 'PT30M', 30, '特急件签收：30 分钟'),
    ('1992-01-01', 'HANDLE', null, null, null, '5wd', 0, '办理：5 个工作日'),
    ('1992-01-01', 'HANDLE', 'CONSULTATION', null, null, '2wd', 10, '咨询办理：2 个工作日'),
    ('1992-01-01', 'HANDLE', 'HELP', null, null, '5wd', 10, '求助办理：5 个工作日'),
    ('1992-01-01', 'HANDLE', 'COMPLAINT', null, null, '5wd', 10, '投诉办理：5 个工作日'),
    ('1992-01-01', 'HANDLE', 'SUGGESTION', null, null, '10wd', 10, '建议办理：10 个工作日'),
    ('1992-01-01', 'HANDLE', 'REPORT', null, null, '10wd', 10, '举报办理：10 个工作日'),
    ('1992-01-01', 'HANDLE', 'PRAISE', null, null, '5wd', 10, '表扬办理：5 个工作日'),
    ('1992-01-01', 'HANDLE', null, null, 'BUSINESS_ENVIRONMENT', '3wd', 20, '营商环境办理：3 个工作日'),
    ('1992-01-01', 'HANDLE', 'CONSULTATION', null, 'BUSINESS_ENVIRONMENT', '2wd', 25, '营商环境咨询办理：2 个工作日'),
    ('1992-01-01', 'HANDLE', null, 'URGENT', null, 'PT24H', 30, '紧急件办理：24 小时'),
    ('1992-01-01', 'HANDLE', null, 'CRITICAL', null, 'PT2H', 40, '特急件办理：2 小时');

-- The other figures of supervision; the row in force when the case was registered (for letters: when opened) counts.
create table supervision_rule (
    effective_from     date primary key,
    yellow_limit       text not null,
    yellow_percent     int  not null check (yellow_percent between 1 and 99),
    letter_after       text not null,
    redo_minimum       text not null,
    overdue_level      text not null,
    dissatisfied_level text not null
);
comment on table supervision_rule is '督办规则：黄灯提前量、超期多久自动督办、重办时限下限、自动督办单级别';
insert into supervision_rule values ('1992-01-01', '1wd', 25, '1wd', '1wd', 'ORDINARY', 'MAJOR');

-- How long a unit has to answer a letter, by level.
create table letter_policy (
    effective_from date not null,
    level          text not null check (level in ('ORDINARY', 'MAJOR', 'SPECIAL')),
    limit_text     text not null,
    primary key (effective_from, level)
);
comment on table letter_policy is '督办单答复时限';
insert into letter_policy values
    ('1992-01-01', 'ORDINARY', '3wd'),
    ('1992-01-01', 'MAJOR', '2wd'),
    ('1992-01-01', 'SPECIAL', '1wd');

-- Days on which the district departs from the published calendar; read when the service starts.
create table calendar_day (
    day  date primary key,
    mark text not null check (mark in ('HOLIDAY', 'MAKE_UP')),
    note text not null
);
comment on table calendar_day is '工作日历调整：本区临时放假或上班的日子';
