-- 事实: one row per case, folded from the event log. Derived columns (unit, status, first/final …) are recomputed at every fold.
create table case_fact (
    case_id                uuid primary key,
    case_no                text   not null,
    version                bigint not null default 0,
    -- 来源与归类
    channel                text,
    type                   text,
    urgency                text,
    category               text,
    category_l1            text,
    street                 text,
    community              text,
    tags                   text[] not null default '{}',
    -- 经过
    registered_at          timestamptz,
    filed_at               timestamptz,
    answered_at            timestamptz,
    refused_at             timestamptz,
    merged_at              timestamptz,
    lead_case_id           uuid,
    withdrawn_at           timestamptz,
    first_dispatched_at    timestamptz,
    first_closed_at        timestamptz,
    first_closed_unit      text,
    last_closed_at         timestamptz,
    result                 text,
    first_redo_at          timestamptz,
    archived_at            timestamptz,
    -- 现状
    status                 text   not null,
    outcome                text,
    unit                   text,
    unit_path              text[] not null default '{}',
    rounds                 int    not null default 0,
    redo_round             int    not null default 0,
    hops                   int    not null default 0,
    closings               int    not null default 0,
    -- 转办
    transfer_due_at        timestamptz,
    transfer_due_stamp     text,
    transfer_stopped_at    timestamptz,
    transfer_in_time       boolean,
    -- 退单、驳回、催办、督办
    returns_asked          int    not null default 0,
    returns_granted        int    not null default 0,
    returns_refused        int    not null default 0,
    rejections             int    not null default 0,
    urged_near_due         int    not null default 0,
    urged_overdue          int    not null default 0,
    urged_manually         int    not null default 0,
    letters_opened         int    not null default 0,
    letters_answered       int    not null default 0,
    letters_in_time        int    not null default 0,
    -- 回访、重办
    callbacks_completed    int    not null default 0,
    reached                boolean not null default false,
    solved                 text,
    first_satisfaction     text,
    final_satisfaction     text,
    redone                 boolean not null default false,
    redo_satisfied         boolean not null default false
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
comment on table case_fact is '工单事实：一件一行，由事件日志折叠而成';
create index case_fact_no on case_fact (case_no);
create index case_fact_registered on case_fact (registered_at);
create index case_fact_filed on case_fact (filed_at) where filed_at is not null;
create index case_fact_dispatched on case_fact (first_dispatched_at) where first_dispatched_at is not null;
create index case_fact_closed on case_fact (first_closed_at) where first_closed_at is not null;
create index case_fact_redone on case_fact (first_redo_at) where first_redo_at is not null;
create index case_fact_status on case_fact (status, case_id);
create index case_fact_unit on case_fact (unit, case_id);

-- 派单件事实: one row per work order; the subject of sign, handle, return and urging figures.
create table work_order_fact (
    work_order_id        uuid primary key,
    case_id              uuid   not null,
    version              bigint not null default 0,
    unit                 text,
    unit_path            text[] not null default '{}',
    round                int,
    hop                  int,
    dispatched_at        timestamptz,
    signed_at            timestamptz,
    sign_due_at          timestamptz,
    sign_due_stamp       text,
    sign_stopped_at      timestamptz,
    sign_in_time         boolean,
    handle_due_at        timestamptz,
    handle_due_stamp     text,
    handle_stopped_at    timestamptz,
    handle_in_time       boolean,
    replies              int    not null default 0,
    last_replied_at      timestamptz,
    rejections           int    not null default 0,
    returns_asked        int    not null default 0,
    returns_refused      int    not null default 0,
    returned_at          timestamptz,
    urged_near_due       int    not null default 0,
    urged_overdue        int    not null default 0,
    urged_manually       int    not null default 0,
    first_lit_urge_at    timestamptz,
    closed_at            timestamptz,
    replied_at           timestamptz,
    -- 推算: why an order counts, and on which day
    cancelled_at         timestamptz,
    handle_ended_at      timestamptz,
    due_moment           timestamptz,
    lit_moment           timestamptz,
    called_back          boolean not null default false
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
comment on table work_order_fact is '派单件事实：签收、办理、退单、催办各指标的计数对象';
comment on column work_order_fact.due_moment is '应办结时刻：办理时限停止与到期两者中较早者；退单、撤诉、并案的派单件为空';
comment on column work_order_fact.lit_moment is '临期或超期时刻：首次自动催办与超期两者中较早者';
create index work_order_fact_case on work_order_fact (case_id);
create index work_order_fact_dispatched on work_order_fact (dispatched_at);
create index work_order_fact_due on work_order_fact (due_moment) where due_moment is not null;
create index work_order_fact_lit on work_order_fact (lit_moment) where lit_moment is not null;
create index work_order_fact_closed on work_order_fact (closed_at) where closed_at is not null;

-- 审核事实: one row per decided review.
create table review_fact (
    review_id     uuid primary key,
    case_id       uuid        not null,
    version       bigint      not null default 0,
    work_order_id uuid,
    unit          text,
    round         int         not null,
    approved      boolean     not null,
    decided_at    timestamptz not null
);
comment on table review_fact is '质检审核事实：驳回率的计数对象';
create index review_fact_case on review_fact (case_id);
create index review_fact_decided on review_fact (decided_at);

-- 回访事实: one row per callback.
create table callback_fact (
    callback_task_id uuid primary key,
    case_id          uuid    not null,
    version          bigint  not null default 0,
    unit             text,
    round            int     not null,
    attempts         int     not null default 0,
    completed_at     timestamptz,
    outcome          text,
    contacted        boolean,
    solved           text,
    satisfaction     text,
    satisfied        boolean not null default false,
    first_reached    boolean not null default false,
    final_reached    boolean not null default false
);
comment on table callback_fact is '回访事实：接触率、满意率、解决率的计数对象';
create index callback_fact_case on callback_fact (case_id);
create index callback_fact_completed on callback_fact (completed_at) where completed_at is not null;

-- 督办单事实: one row per supervision letter.
create table letter_fact (
    letter_id   uuid primary key,
    case_id     uuid   not null,
    version     bigint not null default 0,
    unit        text,
    level       text,
    cause       text,
    opened_at   timestamptz,
    due_at      timestamptz,
    answered_at timestamptz,
    in_time     boolean,
    due_moment  timestamptz
);
comment on table letter_fact is '督办单事实：重点专项督办完成率的计数对象';
create index letter_fact_case on letter_fact (case_id);
create index letter_fact_due on letter_fact (due_moment) where due_moment is not null;

-- 汇总: additive per day; changed in the fold's own transaction by the difference of a case before and after.
create table daily_rollup (
    day         date   not null,
    unit        text   not null,
    channel     text   not null,
    category_l1 text   not null,
    registered  bigint not null default 0,
    filed       bigint not null default 0,
    dispatched  bigint not null default 0,
    signed      bigint not null default 0,
    returned    bigint not null default 0,
    rejected    bigint not null default 0,
    closed      bigint not null default 0,
    called_back bigint not null default 0,
    reached     bigint not null default 0,
    satisfied   bigint not null default 0,
    redone      bigint not null default 0,
    archived    bigint not null default 0,
    primary key (day, unit, channel, category_l1)
);
comment on table daily_rollup is '日汇总：按日 × 承办单位 × 来源渠道 × 一级类别，可加；未定的维度记为 -';

-- 名称: units, categories and channels as the reference topic names them.
create table unit_name (
    code       text primary key,
    name       text        not null,
    kind       text,
    path       text[]      not null default '{}',
    active     boolean     not null default true,
    changed_at timestamptz not null
);
comment on table unit_name is '承办单位名称与上级路径（下级在前）';
create index unit_name_path on unit_name using gin (path);

create table category_name (
    code       text primary key,
    name       text        not null,
    active     boolean     not null default true,
    changed_at timestamptz not null
);
comment on table category_name is '诉求类别名称';

create table channel_name (
    code       text primary key,
    name       text        not null,
    assessed   boolean     not null default true,
    active     boolean     not null default true,
    changed_at timestamptz not null
);
comment on table channel_name is '来源渠道名称';
