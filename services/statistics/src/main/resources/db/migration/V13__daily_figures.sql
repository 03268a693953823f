-- 日汇总: every count per day and single dimension, computed from the facts; a scan is one kind of thing by one moment and one unit.
-- daily_rollup stays as it is: a node of the version before may still write it. Nothing reads it any more.
create table daily_figure (
    scan      text not null,
    dimension text not null,
    day       date not null,
    code      text not null,
    n1 bigint, n2 bigint, n3 bigint, n4 bigint, n5 bigint, n6 bigint, n7 bigint, n8 bigint,
    n9 bigint, n10 bigint, n11 bigint, n12 bigint, n13 bigint, n14 bigint, n15 bigint, n16 bigint,
    primary key (scan, dimension, day, code)
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
comment on table daily_figure is '日汇总：按日、按单一维度，由事实计算；列与统计项的对应由程序中的口径决定';
comment on column daily_figure.scan is '口径标识：口径一变即另起一套';
comment on table daily_rollup is '旧日汇总：已停用，仅供上一版本写入';

create table monthly_figure (
    scan      text not null,
    dimension text not null,
    month     date not null,
    code      text not null,
    n1 bigint, n2 bigint, n3 bigint, n4 bigint, n5 bigint, n6 bigint, n7 bigint, n8 bigint,
    n9 bigint, n10 bigint, n11 bigint, n12 bigint, n13 bigint, n14 bigint, n15 bigint, n16 bigint,
    primary key (scan, dimension, month, code)
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
comment on table monthly_figure is '月汇总：整月各日之和';

create table rolled_range (
    scan         text primary key,
    rolled_from  date        not null,
    rolled_until date        not null,
    touched_at   timestamptz not null
);
comment on table rolled_range is '已汇总的日期范围（不含截止日）；删除其行即全部改由事实计算，直到重新汇总';

-- Only ever inserted by folds, and without a unique constraint: they never wait for each other.
create table stale_day (
    id   bigint generated always as identity primary key,
    scan text not null,
    day  date not null
) with (autovacuum_vacuum_scale_factor = 0.02);
comment on table stale_day is '失效标记：该日该口径的汇总已不反映事实，刷新之前由事实计算';
create index stale_day_scan on stale_day (scan, day);

-- A node of the version before folds without marking: nothing is rolled up until it has surely gone. An empty database has no such node.
create table rolling_start (
    begins_at timestamptz not null
);
insert into rolling_start select now() + case when exists (select from case_fact) then interval '1 hour' else interval '0' end;
comment on table rolling_start is '自何时起汇总：滚动升级期间不汇总，一律由事实计算';
