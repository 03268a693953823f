-- 考核方案: a version is drafted, checked and activated; an active one is never changed.
create table assessment_scheme (
    scheme_id         uuid primary key,
    code              text        not null,
    name              text        not null,
    scheme_version    int         not null,
    effective_from    date        not null,
    status            text        not null,
    content           jsonb       not null,
    created_by        text        not null,
    created_by_name   text        not null,
    created_at        timestamptz not null,
    changed_by        text        not null,
    changed_by_name   text        not null,
    changed_at        timestamptz not null,
    version           bigint      not null default 0,
    unique (code, scheme_version)
);
create unique index assessment_scheme_in_force on assessment_scheme (code, effective_from) where status = 'ACTIVE';
comment on table assessment_scheme is '考核方案的一个版本';
comment on column assessment_scheme.effective_from is '自此月起施行（当月一日）；某月按该月已施行的最新版本考核';

-- 月度考核
create table assessment (
    assessment_id     uuid primary key,
    scheme_id         uuid        not null references assessment_scheme,
    scheme_code       text        not null,
    month             date        not null,
    status            text        not null,
    left_out_channels text[]      not null default '{}',
    facts_at          timestamptz,
    window_until      timestamptz,
    failure           text,
    created_by        text        not null,
    created_by_name   text        not null,
    created_at        timestamptz not null,
    changed_by        text        not null,
    changed_by_name   text        not null,
    changed_at        timestamptz not null,
    version           bigint      not null default 0
);
create unique index assessment_of_month on assessment (scheme_code, month) where status <> 'DISCARDED';
create index assessment_status on assessment (status, assessment_id);
comment on table assessment is '月度考核：一个方案、一个月一次';
comment on column assessment.left_out_channels is '快照时不计入考核的来源渠道';
comment on column assessment.facts_at is '快照时间：其后事实的变化不影响本次考核';
comment on column assessment.window_until is '申诉截止时间';

-- 进度: beside the assessment, whose row is locked while it is computed.
create table assessment_progress (
    assessment_id    uuid primary key,
    indicators_read  int not null,
    indicators_total int not null,
    units_done       int not null,
    units_total      int not null
);
comment on table assessment_progress is '考核计算进度';

create table assessment_act (
    act_id        uuid primary key,
    assessment_id uuid        not null references assessment,
    action        text        not null,
    status        text        not null,
    acted_by      text        not null,
    acted_by_name text        not null,
    acted_at      timestamptz not null
);
create index assessment_act_of on assessment_act (assessment_id, act_id);
comment on table assessment_act is '月度考核经过：谁在何时做了什么';

create table assessment_unit (
    assessment_id uuid   not null references assessment,
    unit          text   not null,
    unit_name     text   not null,
    unit_path     text[] not null,
    members       text[] not null,
    group_code    text   not null,
    total         numeric,
    rank          int,
    band          text,
    apart         text,
    initial_total numeric,
    initial_rank  int,
    primary key (assessment_id, unit)
);
comment on table assessment_unit is '单位得分：总分、排名、等次';
comment on column assessment_unit.members is '件计入本单位的单位：本单位，按方案可含下级';
comment on column assessment_unit.apart is '单列的原因；参加排名的为空';
comment on column assessment_unit.initial_total is '申诉复核前的总分';

create table assessment_line (
    assessment_id       uuid   not null,
    unit                text   not null,
    ordinal             int    not null,
    kind                text   not null,
    code                text   not null,
    numerator           bigint not null,
    denominator         bigint not null,
    rate                numeric,
    score               numeric,
    outcome             text   not null,
    initial_numerator   bigint not null,
    initial_denominator bigint not null,
    initial_score       numeric,
    primary key (assessment_id, unit, code),
    foreign key (assessment_id, unit) references assessment_unit
);
comment on table assessment_line is '单位得分表的一行：考核项、扣分项、加分项';
comment on column assessment_line.initial_score is '申诉复核前的得分';

-- 清单: arrays, since a row per thing counted takes several times the room.
create table assessment_case_list (
    assessment_id uuid   not null,
    unit          text   not null,
    indicator     text   not null,
    cases         uuid[] not null,
    things        uuid[],
    weights       int[]  not null,
    primary key (assessment_id, unit, indicator),
    foreign key (assessment_id, unit) references assessment_unit
);
comment on table assessment_case_list is '快照时计入某单位某指标的各件，申诉不改动它';
comment on column assessment_case_list.things is '计数对象（派单件、审核、回访、督办单）的编号；计数对象为工单时为空';
comment on column assessment_case_list.weights is '在分子中计几；仅在分母为 0';

-- 申诉
create table assessment_objection (
    objection_id    uuid primary key,
    assessment_id   uuid        not null,
    unit            text        not null,
    line            text        not null,
    indicator       text        not null,
    case_id         uuid        not null,
    status          text        not null,
    reason          text        not null,
    evidence        text        not null,
    raised_by       text        not null,
    raised_by_name  text        not null,
    raised_at       timestamptz not null,
    remedy          text,
    decision_reason text,
    decided_by      text,
    decided_by_name text,
    decided_at      timestamptz,
    version         bigint      not null default 0,
    foreign key (assessment_id, unit) references assessment_unit
);
create unique index assessment_objection_once on assessment_objection (assessment_id, unit, indicator, case_id)
    where status <> 'WITHDRAWN';
create index assessment_objection_list on assessment_objection (assessment_id, objection_id);
comment on table assessment_objection is '申诉：单位就一件工单的一项计分提出';
comment on column assessment_objection.remedy is '成立后该件如何计；同一指标的各行一并适用';
