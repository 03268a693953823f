-- 并案时段: every merger and unmerging since the last dispatch is kept, not only the latest of each: a case merged a second time before it
-- was dispatched again forgot what its handle clock had counted, and a limit used up after a first unmerging was due too early.
alter table supervised_case add column mergers timestamptz[] not null default '{}';
comment on column supervised_case.mergers is '最近一次派单以来的并案与拆分时刻，依次交替；再次派单之后为空';
update supervised_case set mergers = array_remove(array[merged_at, unmerged_at], null)
    where merged_at is not null and (status = 'MERGED' or unmerged_at is not null);
-- Merged before merged_at was kept: the merger is what cancelled clocks last. Where none was cancelled nothing will ever go on.
update supervised_case c set mergers = array[coalesce(
        (select max(k.stopped_at) from case_clock k where k.case_id = c.case_id and k.state = 'CANCELLED'), c.registered_at)]
    where c.status = 'MERGED' and c.merged_at is null;
alter table supervised_case drop column merged_at;
alter table supervised_case drop column unmerged_at;

alter table case_clock add column mergers timestamptz[] not null default '{}';
comment on column case_clock.mergers is '不计的并案时段：并案与拆分时刻，依次交替；从未并案的为空';
alter table case_clock add column first_cause text
    check (first_cause in ('REGISTERED', 'DISPATCHED', 'REDISPATCHED', 'REDO'));
comment on column case_clock.first_cause is '拆分并案后接着计的时限当初的起算原因；其他的为空';
with run as (
    select id, case_id, clock, started_at, cause, resumed_at,
           lag(stopped_at) over (partition by case_id, clock, started_at order by id) as cut_off_at
    from case_clock
    where clock <> 'SIGN'
)
update case_clock k
set mergers = (
        select array_agg(turn order by turn) from run r, unnest(array[r.cut_off_at, r.resumed_at]) turn
        where r.case_id = k.case_id and r.clock = k.clock and r.started_at = k.started_at
            and r.id <= k.id and r.resumed_at is not null),
    first_cause = (
        select r.cause from run r
        where r.case_id = k.case_id and r.clock = k.clock and r.started_at = k.started_at and r.resumed_at is null
        order by r.id limit 1)
where k.resumed_at is not null;
alter table case_clock drop column resumed_at;
alter table case_clock drop column counted_working_minutes;
alter table case_clock drop column counted_natural_minutes;
