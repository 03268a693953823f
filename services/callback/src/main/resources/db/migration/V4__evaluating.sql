-- 第三方评价方案: which closed cases are drawn, and when a reporter counts as unreachable, one whole plan per version.
create table evaluation_plan (
    effective_from timestamptz primary key,
    lines          text        not null,
    attempts       int         not null check (attempts >= 1),
    min_day_parts  int         not null check (min_day_parts between 1 and 3),
    min_days       int         not null check (min_days >= 1),
    added_by       text        not null
);
comment on table evaluation_plan is '第三方评价抽样方案（按生效时间）：自上而下首条相符的分项；最初不抽';
insert into evaluation_plan (effective_from, lines, attempts, min_day_parts, min_days, added_by)
values ('2000-01-01T00:00:00+08:00', '[{"code":"ALL","name":"其余","percent":0}]', 3, 2, 2, 'system:callback');

-- 第三方评价: beside the callback 回访; changes nothing of it.
create table evaluation (
    id                 uuid primary key,
    case_id            uuid        not null,
    case_no            text        not null,
    round              int         not null,
    unit               text,
    status             text        not null check (status in ('OPEN', 'COMPLETED', 'CANCELLED')),
    plan_from          timestamptz not null,
    plan_line          text        not null,
    questionnaire_from timestamptz not null,
    required_attempts  int         not null,
    min_day_parts      int         not null,
    min_days           int         not null,
    attempts           text        not null,
    call_from          timestamptz,
    outcome            text,
    solved             text,
    satisfaction       text,
    reason             text,
    further_answers    text,
    claimed_by         text,
    claimed_by_name    text,
    claimed_at         timestamptz,
    claimed_until      timestamptz,
    sampled_at         timestamptz not null,
    ended_at           timestamptz,
    version            bigint      not null
);
create unique index evaluation_of_round on evaluation (case_id, round);
create index evaluation_by_status on evaluation (status, id);
create index evaluation_by_time on evaluation (sampled_at);
comment on table evaluation is '第三方评价：归档工单按方案抽取，每轮至多一件';
comment on column evaluation.sampled_at is '抽取时间，即归档时间';
comment on column evaluation.reason is '原因（已脱敏）';
comment on column evaluation.call_from is '从何时起拨打才有意义；随时可拨为空';
