-- 巡查上报: limits of their own, as data; every version of the limits gets the line.
alter table supervised_case add column patrol boolean not null default false;
comment on column supervised_case.patrol is '是否巡查上报';
alter table clock_policy add column patrol boolean;
comment on column clock_policy.patrol is '是否只适用于巡查上报；为空即不限';
alter table clock_policy drop constraint clock_policy_effective_from_clock_type_urgency_tag_key;
alter table clock_policy add constraint clock_policy_once
    unique nulls not distinct (effective_from, clock, type, urgency, tag, patrol);
insert into clock_policy (effective_from, clock, patrol, limit_text, priority, name)
    select distinct effective_from, 'HANDLE', true, 'PT24H', 35, '巡查上报处置：24 小时' from clock_policy;
