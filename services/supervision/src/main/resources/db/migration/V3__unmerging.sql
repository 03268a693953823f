-- 拆分并案: a clock cut off by a merger goes on with what remained; the merged time does not count.
alter table case_clock drop constraint case_clock_cause_check;
alter table case_clock add constraint case_clock_cause_check
    check (cause in ('REGISTERED', 'DISPATCHED', 'REDISPATCHED', 'REDO', 'UNMERGED'));
alter table case_clock add column resumed_at timestamptz;
alter table case_clock add column counted_working_minutes bigint;
alter table case_clock add column counted_natural_minutes bigint;
comment on column case_clock.resumed_at is '拆分并案后接着计时的时刻；从未并案的为空';
comment on column case_clock.counted_working_minutes is '接着计时之前已计的工作分钟';
comment on column case_clock.counted_natural_minutes is '接着计时之前已计的自然分钟';

alter table supervised_case add column merged_at timestamptz;
alter table supervised_case add column unmerged_at timestamptz;
comment on column supervised_case.merged_at is '最近一次并案的时刻';
comment on column supervised_case.unmerged_at is '最近一次拆分并案的时刻；再次派单之后为空';
