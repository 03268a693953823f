-- 时限调整: what interrupts a clock 中断 is kept with its cause (并案, 挂账), and every extension 延期 with its moment.
alter table case_clock rename column mergers to interruptions;
comment on column case_clock.interruptions is '中断：停止计时与恢复计时的时刻，依次交替；奇数个即正在挂账';
alter table case_clock add column interruption_causes varchar[] not null default '{}';
comment on column case_clock.interruption_causes is '各次中断的原因：MERGER 并案、SUSPENSION 挂账';
update case_clock set interruption_causes = array_fill('MERGER'::varchar, array[cardinality(interruptions) / 2])
    where cardinality(interruptions) > 0;
alter table case_clock add column extensions varchar[] not null default '{}';
comment on column case_clock.extensions is '准予的延期，依准予先后，各为所延时间，如 3wd';
alter table case_clock add column extended_at timestamptz[] not null default '{}';
comment on column case_clock.extended_at is '各次延期的准予时刻';
alter table case_clock add column applications uuid[] not null default '{}';
comment on column case_clock.applications is '已生效的延期、挂账申请，以免同一申请生效两次';
alter table case_clock add column passed_at timestamptz;
comment on column case_clock.passed_at is '因机构调整转由现承办单位承办的时刻；未调整的为空';

alter table case_clock drop constraint case_clock_state_check;
alter table case_clock add constraint case_clock_state_check
    check (state in ('RUNNING', 'ANSWERED', 'SUSPENDED', 'STOPPED', 'CANCELLED'));
drop index case_clock_unsettled;
create index case_clock_unsettled on case_clock (state, lamp) where state in ('RUNNING', 'ANSWERED', 'SUSPENDED');

-- 多次驳回重办: a letter by rule. Rejections before this version were not counted.
alter table supervised_case add column rejections int not null default 0;
comment on column supervised_case.rejections is '审核驳回次数，各轮合计';
alter table supervision_rule add column rejections_for_letter int not null default 3 check (rejections_for_letter > 0);
comment on column supervision_rule.rejections_for_letter is '审核驳回满几次自动督办';
alter table supervision_rule add column rejected_level text not null default 'MAJOR'
    check (rejected_level in ('ORDINARY', 'MAJOR', 'SPECIAL'));
comment on column supervision_rule.rejected_level is '多次驳回重办的自动督办单级别';
alter table letter drop constraint letter_cause_check;
alter table letter add constraint letter_cause_check
    check (cause in ('OVERDUE', 'DISSATISFIED', 'REJECTED', 'MANUAL'));
