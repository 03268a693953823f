-- Facts told by events of old stay empty here until the facts are rebuilt 重建.
-- 经办人: accounts of the centre's own people; null where the system or a source platform acted.
alter table case_fact
    add column registered_by     text,
    add column screened_by       text,
    add column watch_classes     text[] not null default '{}',
    add column told_at           timestamptz,
    add column told_round        int,
    add column told_satisfaction text;
comment on column case_fact.registered_by is '受理人账号；系统与来源平台登记的为空';
comment on column case_fact.screened_by is '筛选人账号：立案、直接答复或不予受理者';
comment on column case_fact.watch_classes is '重点关注类别代码';
comment on column case_fact.told_at is '归档后最近一次反映不满意的时间';

alter table work_order_fact
    add column dispatched_by    text,
    add column handling_minutes int generated always as
        (greatest(0, floor(extract(epoch from replied_at - dispatched_at) / 60))::int) stored;
comment on column work_order_fact.dispatched_by is '派单人账号；自动派单为空';
comment on column work_order_fact.handling_minutes is '办理时长：自派单至被认可的回复的自然分钟数；未结案为空';

alter table review_fact add column decided_by text;
comment on column review_fact.decided_by is '审核人账号；免检为空';

-- 最终评价: what the reporter said last stands with the callback it came with or after.
alter table callback_fact
    add column completed_by    text,
    add column final_at        timestamptz,
    add column final_satisfied boolean not null default false,
    add column final_solved    text;
update callback_fact set final_at = completed_at, final_satisfied = satisfied, final_solved = solved where final_reached;
create index callback_fact_final on callback_fact (final_at) where final_at is not null;
comment on column callback_fact.completed_by is '回访人账号；链接自助评价与系统办结的为空';
comment on column callback_fact.final_reached is '推算：诉求人最后一次表态是否随此次回访，或在此次回访之后归档后反映';
comment on column callback_fact.final_at is '推算：最后一次表态的时间，最终满意率、解决率按此日';

alter table letter_fact
    add column reviewed_at      timestamptz,
    add column reviewed_by      text,
    add column verdict          text,
    add column answers_returned int not null default 0;
comment on column letter_fact.verdict is '最近一次答复审核结论';
comment on column letter_fact.answers_returned is '答复退回次数';

-- 第三方评价: one row per drawn case.
create table evaluation_fact (
    evaluation_id uuid primary key,
    case_id       uuid   not null,
    version       bigint not null default 0,
    unit          text,
    round         int    not null,
    sampled_at    timestamptz,
    completed_at  timestamptz,
    outcome       text,
    solved        text,
    satisfaction  text
);
comment on table evaluation_fact is '第三方评价事实：第三方评价完成率的计数对象';
create index evaluation_fact_case on evaluation_fact (case_id);
create index evaluation_fact_sampled on evaluation_fact (sampled_at) where sampled_at is not null;

-- 问题线索: one row per clue.
create table clue_fact (
    clue_id    uuid primary key,
    case_id    uuid   not null,
    version    bigint not null default 0,
    kind       text,
    unit       text,
    found_at   timestamptz,
    settled_at timestamptz,
    settled_by text,
    upheld     boolean
);
comment on table clue_fact is '问题线索事实：发现与办结';
create index clue_fact_case on clue_fact (case_id);
create index clue_fact_found on clue_fact (found_at) where found_at is not null;

-- 名称: of accounts and of classes of key watch, as the events name them.
create table staff_name (
    code       text primary key,
    name       text        not null,
    unit       text,
    changed_at timestamptz not null
);
comment on table staff_name is '经办人姓名：以最近一次经办时所用者为准';

create table watch_class_name (
    code       text primary key,
    name       text        not null,
    changed_at timestamptz not null
);
comment on table watch_class_name is '重点关注类别名称';
