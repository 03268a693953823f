-- 平台停机: what the centre records of the platforms it runs on; 平台运行正常率 follows from it.
create table platform_outage (
    id          uuid primary key,
    platform    text        not null,
    began_at    timestamptz not null,
    ended_at    timestamptz,
    planned     boolean     not null,
    note        text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    version     bigint      not null default 0,
    check (ended_at > began_at)
);
comment on table platform_outage is '平台停机记录：平台运行正常率的依据';
comment on column platform_outage.planned is '是否计划内维护：不计入停机时间';
comment on column platform_outage.ended_at is '恢复时间；尚未恢复的为空';
create index platform_outage_began on platform_outage (began_at, id);
