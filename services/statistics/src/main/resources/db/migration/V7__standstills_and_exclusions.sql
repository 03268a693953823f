-- 准予的申请: one row per granted extension 延期, suspension 挂账 or exclusion 不计考核; nothing had been granted before this version.
create table grant_fact (
    application_id uuid primary key,
    case_id        uuid   not null,
    version        bigint not null default 0,
    kind           text   not null,
    work_order_id  uuid,
    unit           text,
    reason         text,
    granted_at     timestamptz,
    resumed_at     timestamptz
);
comment on table grant_fact is '准予的申请：延期、挂账、不计考核';
comment on column grant_fact.resumed_at is '挂账的恢复办理时间';
create index grant_fact_case on grant_fact (case_id);

alter table case_fact
    add column extensions         int         not null default 0,
    add column suspensions        int         not null default 0,
    add column reassignments      int         not null default 0,
    add column co_handlings       int         not null default 0,
    add column first_co_handled_at timestamptz,
    add column excluded_units     text[]      not null default '{}',
    add column withdrawal_stands  boolean     not null default false;
comment on column case_fact.excluded_units is '推算：在其考核中不计此工单的单位';
comment on column case_fact.withdrawal_stands is '推算：撤诉是否有效；结案、回访或重办后提出的无效';
comment on column case_fact.first_closed_at is '首次（首办）结案时间；随主案结案的并案没有';
create index case_fact_excluded on case_fact (case_id) where cardinality(excluded_units) > 0;

alter table daily_rollup
    add column extended        bigint not null default 0,
    add column suspended       bigint not null default 0,
    add column reassigned      bigint not null default 0,
    add column jointly_handled bigint not null default 0,
    add column excluded        bigint not null default 0;

-- 承办沿革: until now an order had one unit from beginning to end.
alter table work_order_fact
    add column dispatched_unit  text,
    add column dispatched_path  text[]        not null default '{}',
    add column signed_unit      text,
    add column closed_unit      text,
    add column transferred_at   timestamptz[] not null default '{}',
    add column transferred_to   text[]        not null default '{}',
    add column transferred_path text[]        not null default '{}',
    add column reassigned_at    timestamptz,
    add column sign_unit        text,
    add column due_unit         text,
    add column lit_unit         text,
    add column extensions       int           not null default 0,
    add column suspensions      int           not null default 0,
    add column suspended        boolean       not null default false;
comment on column work_order_fact.transferred_at is '历次机构调整移交时间';
comment on column work_order_fact.sign_unit is '推算：签收计入的单位，即签收与签收到期中较早之时的承办单位';
comment on column work_order_fact.due_unit is '推算：应办结时刻的承办单位';
comment on column work_order_fact.lit_unit is '推算：临期或超期时刻的承办单位';
comment on column work_order_fact.suspended is '推算：是否正在挂账';
comment on column work_order_fact.due_moment is '应办结时刻：办理时限停止与到期两者中较早者，不早于派单；退单、撤诉、并案、挂账中、未超期即改派的派单件为空';
-- A clock can be used up before the new order is dispatched: its unit is charged from its own dispatch on.
update work_order_fact
set dispatched_unit = case when dispatched_at is not null then unit end,
    dispatched_path = unit_path,
    signed_unit = case when signed_at is not null then unit end,
    closed_unit = case when closed_at is not null then unit end,
    sign_unit = unit,
    due_unit = unit,
    lit_unit = unit,
    due_moment = case when due_moment < dispatched_at then dispatched_at else due_moment end,
    lit_moment = case when lit_moment < dispatched_at then dispatched_at else lit_moment end;

alter table letter_fact
    add column opened_unit   text,
    add column answered_unit text;
update letter_fact
set opened_unit = case when opened_at is not null then unit end,
    answered_unit = case when answered_at is not null then unit end;

-- A merged case was closed with its lead: the closing of its redo is not its first one.
update case_fact c set first_closed_at = null, first_closed_unit = null, version = version + 1
where first_closed_at is not null and cardinality(mergings) > 0
    and not exists (select 1 from work_order_fact w where w.case_id = c.case_id and w.round = 1 and w.closed_at is not null);

-- A withdrawal that crossed the callback is void, as one after the closure.
update case_fact c set withdrawal_stands = true
where withdrawn_at is not null
    and (outcome = 'WITHDRAWN'
        or (outcome is null and not redone
            and (closings = 0 or withdrawn_at < first_closed_at)
            and not exists (select 1 from callback_fact b where b.case_id = c.case_id)));
update case_fact set status = 'MERGED', version = version + 1
where status = 'WITHDRAWN' and not withdrawal_stands and merged_at is not null;
update case_fact set status = 'CLOSED', version = version + 1
where status = 'WITHDRAWN' and not withdrawal_stands and merged_at is null and closings > 0;
