-- 事实重建: one row per run; while it runs, its process holds a lock of the database, so that a dead one is told from a slow one.
create table fact_rebuild (
    id           uuid primary key,
    version      bigint      not null default 0,
    status       text        not null check (status in ('RUNNING', 'DONE', 'FAILED', 'ABANDONED')),
    asked_by     text        not null,
    started_at   timestamptz not null,
    ended_at     timestamptz,
    events       bigint      not null default 0,
    events_read  bigint      not null default 0,
    differences  text        not null default '{}',
    failure      text
);
comment on table fact_rebuild is '事实重建：从头重放事件日志，与现有事实比对并更正';
comment on column fact_rebuild.differences is '各表不一致的行数（JSON）';
create unique index fact_rebuild_running on fact_rebuild (status) where status = 'RUNNING';
