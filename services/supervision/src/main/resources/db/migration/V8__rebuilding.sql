-- 时限核验: the clocks reckoned anew from the event log, beside what stands.
create table clock_rebuild (
    id           uuid primary key,
    status       text        not null check (status in ('RUNNING', 'DONE', 'FAILED')),
    asked_by     text        not null,
    asked_at     timestamptz not null,
    ended_at     timestamptz,
    events       bigint      not null,
    events_read  bigint      not null,
    cases        bigint      not null,
    clocks       bigint      not null,
    differences  bigint      not null,
    listed       varchar[]   not null,
    failure      text,
    version      bigint      not null
);
comment on table clock_rebuild is '时限核验：依事件日志重算全部时限，与现有的逐项比对';
comment on column clock_rebuild.events is '日志中的事件数';
comment on column clock_rebuild.listed is '前 100 处不一致';
