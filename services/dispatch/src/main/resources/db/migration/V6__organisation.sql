-- 单位层级: a city and a district may stand above streets and departments.
alter table unit drop constraint unit_kind_check;
alter table unit add constraint unit_kind_check check (kind in ('CITY', 'DISTRICT', 'STREET', 'DEPARTMENT', 'COMMUNITY'));
alter table unit add column duty_phone text;
comment on column unit.duty_phone is '值班电话';

-- 单位人员: who works at a unit, in which post.
create table unit_member (
    unit    text   not null references unit,
    account text   not null,
    name    text   not null,
    post    text   not null check (post in ('LEADER', 'LIAISON', 'HANDLER')),
    phone   text,
    version bigint not null,
    primary key (unit, account)
);
comment on table unit_member is '单位人员（分管领导、联络员、经办人）';

-- 机构调整: who had an open order before; one row per move, never changed.
create table transfer (
    id             uuid primary key,
    work_order_id  uuid        not null references work_order,
    case_id        uuid        not null references hotline_case,
    unit           text        not null,
    unit_name      text        not null,
    new_unit       text        not null,
    new_unit_name  text        not null,
    note           text        not null,
    transferred_by text        not null,
    transferred_at timestamptz not null
);
create index transfer_order on transfer (work_order_id, id);
create index transfer_unit on transfer (unit, id);
comment on table transfer is '机构调整移交记录';

-- 阶段性办结: what a closed order's reply left open, and by when the unit promised it.
create table promise (
    id           uuid primary key references work_order,
    case_id      uuid        not null references hotline_case,
    unit         text        not null,
    unit_name    text        not null,
    unit_path    varchar[]   not null,
    promised_on  date        not null,
    status       text        not null check (status in ('PENDING', 'DUE', 'KEPT', 'DROPPED')),
    measures     text,
    public_reply text,
    kept_by      text,
    kept_at      timestamptz,
    version      bigint      not null
);
create index promise_queue on promise (status, promised_on, id);
create index promise_unit_path on promise using gin (unit_path);
create index promise_case on promise (case_id) where status in ('PENDING', 'DUE');
comment on table promise is '承诺办结事项（标识同派单件）';
