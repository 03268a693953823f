-- 汇总增量: what folds change of the figures since they were rolled up. A thing as it was counts minus one, as it is one; rolled figures and changes
-- together are the figures, of the present day too. Only ever inserted by folds, so they never wait for each other here.
create table figure_change (
    weight        smallint not null,
    scan          text     not null,
    day           date     not null,
    d_unit        text     not null,
    d_channel     text     not null,
    d_type        text     not null,
    d_category_1  text     not null,
    d_category_2  text     not null,
    d_category_3  text     not null,
    d_street      text     not null,
    d_community   text     not null,
    d_urgency     text     not null,
    d_tag         text[]   not null,
    d_watch_class text[]   not null,
    d_staff       text     not null,
    d_round       text     not null,
    n1 bigint, n2 bigint, n3 bigint, n4 bigint, n5 bigint, n6 bigint, n7 bigint, n8 bigint,
    n9 bigint, n10 bigint, n11 bigint, n12 bigint, n13 bigint, n14 bigint, n15 bigint, n16 bigint
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000, autovacuum_analyze_scale_factor = 0.1);
comment on table figure_change is '汇总增量：折叠之后尚未并入汇总的变化，一物一行，旧值计 -1、新值计 1；并入后即删';
create index figure_change_scan on figure_change (scan, day);

-- How many things a figure is of, also when none of them counts: a group is shown as long as there is one.
alter table daily_figure add column things bigint;
alter table monthly_figure add column things bigint;

-- A range has no end any more. A node of the version before reads one, of its own scans only, and marks days of others up to it.
alter table rolled_range alter column rolled_until set default date '9999-12-31';
comment on column rolled_range.rolled_until is '已停用，仅供上一版本读取';
comment on table rolled_range is '自何日起已汇总；删除其行即全部改由事实计算，直到重新汇总';
comment on table stale_day is '失效标记：另一版本的程序折叠时所作，该日该口径刷新之前由事实计算';

-- A node of the version before folds without telling changes: as in V13.
update rolling_start
set begins_at = now() + case when exists (select from case_fact) then interval '1 hour' else interval '0' end,
    announced_from = date_trunc('month', announced_from)::date;

-- Nothing has written or read it for a long time.
drop table daily_rollup;
