-- 分办件: one row per part of a work order that another unit had; nothing had been shared out before this version.
create table task_fact (
    task_id     uuid primary key,
    case_id     uuid not null,
    kind        text not null,
    unit        text not null,
    opened_at   timestamptz,
    reported_at timestamptz,
    in_time     boolean,
    ended_at    timestamptz,
    end_kind    text
);
create index task_fact_opened on task_fact (opened_at, unit);
comment on table task_fact is '分办件事实：协办与下派，按单位计';
comment on column task_fact.in_time is '是否按期反馈；未反馈则为空';
comment on column task_fact.end_kind is '未反馈而了结的方式';
