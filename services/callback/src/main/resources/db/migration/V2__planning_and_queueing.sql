-- 回访底稿: what a plan 回访方案 asks of a case, how its life ended, and until when it is to be called back.
alter table case_sheet add column category text;
alter table case_sheet add column channel text;
alter table case_sheet add column tags varchar[] not null default '{}';
alter table case_sheet add column outcome text;
alter table case_sheet add column archived_at timestamptz;
alter table case_sheet add column callback_due_at timestamptz;
comment on column case_sheet.outcome is '归档结果；未归档为空';
comment on column case_sheet.archived_at is '最近一次归档时间；归档后重办的保留至再次归档';
comment on column case_sheet.callback_due_at is '回访时限的到期时间（督办服务所告）；未告知为空';

-- 办理过的单位: every unit that ever had the case or a part of it; none of them rates it.
create table case_handling (
    case_id uuid primary key,
    units   varchar[] not null,
    paths   varchar[] not null
);
comment on table case_handling is '办理过该工单的单位（主办、协办、下派、机构调整前后）';
comment on column case_handling.units is '单位自身';
comment on column case_handling.paths is '单位自身及各级上级';
insert into case_handling (case_id, units, paths)
select task.case_id,
       array_agg(distinct task.unit),
       array(select distinct each
             from callback_task had left join known_unit known on known.code = had.unit,
                  unnest(coalesce(known.path::text[], '{}') || had.unit) each
             where had.case_id = task.case_id and had.unit is not null)
from callback_task task
where task.unit is not null
group by task.case_id;

alter table known_unit alter column path type varchar[];

-- Whether the unit that asks had the case, is above a unit that had it, or below one 本单位.
create function is_own_unit(the_case uuid, handler text, asking text) returns boolean
    language sql stable as $$
    with own as (select coalesce((select path::text[] from known_unit where code = asking), '{}') || asking as path)
    select handler = asking
        or handler = any ((select path from own)::text[])
        or exists (select 1 from known_unit where code = handler and asking = any (path))
        or exists (select 1 from case_handling had
                   where (had.case_id = the_case
                          or had.case_id = (select lead_case_id from case_sheet where case_id = the_case))
                     and (asking = any (had.paths) or had.units::text[] && (select path from own)::text[]))
$$;

-- 回访方案: who is called back and how, one whole plan per version.
create table callback_plan (
    effective_from timestamptz primary key,
    calling_hours  text        not null,
    lines          text        not null,
    added_by       text        not null
);
comment on table callback_plan is '回访方案（按生效时间）：回访时间段，及自上而下首条相符的分项';
insert into callback_plan (effective_from, calling_hours, lines, added_by)
values ('2000-01-01T00:00:00+08:00', '[]',
        '[{"code":"BUSINESS","name":"营商环境一对一回访","tag":"BUSINESS_ENVIRONMENT","mode":"ONE_TO_ONE"},'
        '{"code":"ALL","name":"其余全部回访","mode":"ALL"}]',
        'system:callback');

-- 抽样密钥: made here, so that no unit can foresee which case is drawn.
create table sampling_key (key text not null);
insert into sampling_key values (gen_random_uuid()::text || gen_random_uuid()::text);
comment on table sampling_key is '抽样密钥，安装时随机产生，不得更换：更换后重复判定的结果会不同';

alter table callback_task add column plan_from timestamptz;
alter table callback_task add column plan_line text;
alter table callback_task add column mode text not null default 'ALL' check (mode in ('ALL', 'SAMPLED', 'ONE_TO_ONE'));
alter table callback_task add column due_at timestamptz;
alter table callback_task add column queue_at timestamptz not null default '9999-12-31T00:00:00Z';
alter table callback_task add column call_from timestamptz;
alter table callback_task add column agreed_at timestamptz;
alter table callback_task add column claimed_by text;
alter table callback_task add column claimed_by_name text;
alter table callback_task add column claimed_at timestamptz;
alter table callback_task add column claimed_until timestamptz;
comment on column callback_task.plan_line is '所依据的回访方案分项；本版本之前的任务没有';
comment on column callback_task.mode is '回访方式：全部、抽样（已抽中）、一对一';
comment on column callback_task.due_at is '回访到期时间；未告知为空';
comment on column callback_task.queue_at is '排队位次：到期时间，没有的排在最后';
comment on column callback_task.call_from is '从何时起拨打才有意义；随时可拨为空';
comment on column callback_task.agreed_at is '与诉求人约定的回访时间，仅一对一';
comment on column callback_task.claimed_until is '领取失效时间；过时视为未领取';
create index callback_task_queue on callback_task (queue_at, id) where status = 'OPEN';
create index callback_task_claimed on callback_task (claimed_by, queue_at, id) where status = 'OPEN' and claimed_by is not null;
create index case_sheet_category on case_sheet (category text_pattern_ops);

-- 归档后反映不满意: until when it may be told, by version; at most once after each archiving.
create table telling_policy (
    effective_from timestamptz primary key,
    days           int  not null check (days between 0 and 3650),
    added_by       text not null
);
insert into telling_policy values ('2000-01-01T00:00:00+08:00', 30, 'system:callback');
comment on table telling_policy is '归档后多少日内可反映不满意（按生效时间，以归档时生效的为准）';
create table late_verdict (
    id           uuid primary key,
    case_id      uuid        not null,
    case_no      text        not null,
    archived_at  timestamptz not null,
    round        int         not null,
    unit         text,
    satisfaction text        not null,
    fault        text        not null,
    reason       text        not null,
    told_at      timestamptz not null,
    told_to      text        not null,
    told_to_name text        not null,
    unique (case_id, archived_at)
);
comment on table late_verdict is '归档后反映的不满意';
alter table case_satisfaction add column first_late boolean not null default false;
alter table case_satisfaction add column final_late boolean not null default false;
comment on column case_satisfaction.first_late is '首次评价是归档后反映的：从未回访成功，不计入满意率';
