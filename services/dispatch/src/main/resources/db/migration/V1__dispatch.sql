-- 承办单位: who handles cases; path holds the unit and its superiors, lowest first.
create table unit (
    code    text primary key,
    name    text    not null,
    kind    text    not null check (kind in ('STREET', 'DEPARTMENT', 'COMMUNITY')),
    parent  text references unit,
    path    varchar[] not null,
    active  boolean not null,
    version bigint  not null
);
create index unit_path on unit using gin (path);
comment on table unit is '承办单位：街道、部门、社区';

-- 诉求类别: three levels, two digits each; a child's code begins with its parent's.
create table category (
    code    text primary key,
    name    text    not null,
    parent  text references category,
    active  boolean not null,
    version bigint  not null
);
comment on table category is '诉求类别';

-- 派单目录: category x area -> unit, with its legal basis and the days it is valid on.
create table catalogue_entry (
    id          uuid primary key,
    category    text    not null references category,
    area        text references unit,
    unit        text    not null references unit,
    auto        boolean not null,
    basis       text    not null,
    valid_from  date    not null,
    valid_until date,
    version     bigint  not null,
    constraint catalogue_entry_once unique nulls not distinct (category, area, valid_from),
    check (valid_until is null or valid_until >= valid_from)
);
comment on table catalogue_entry is '派单目录';

-- 工单: what a unit and a dispatcher must see of a case; never the reporter.
create table hotline_case (
    id             uuid primary key,
    case_no        text        not null,
    type           text,
    urgency        text,
    category_code  text,
    title          text,
    content        text,
    street_code    text,
    community_code text,
    address        text,
    tags           text[]      not null,
    confidential   boolean     not null,
    hops           int         not null,
    returns        int         not null,
    ruled_unit     text,
    closed         boolean     not null,
    ended          text check (ended in ('WITHDRAWN', 'MERGED', 'ARCHIVED')),
    version        bigint      not null
);
comment on table hotline_case is '工单快照（不含诉求人信息）';
comment on column hotline_case.ruled_unit is '被裁定必须承办的单位';

-- 待派单: the process asked for a dispatch; at most one is open per case.
create table dispatch_request (
    id             uuid primary key,
    case_id        uuid        not null references hotline_case,
    round          int         not null,
    hop            int         not null,
    cause          text        not null,
    previous_unit  text,
    suggested_unit text,
    status         text        not null check (status in ('PENDING', 'DISPATCHED', 'CANCELLED')),
    requested_at   timestamptz not null,
    version        bigint      not null
);
create unique index dispatch_request_one_open on dispatch_request (case_id) where status = 'PENDING';
create index dispatch_request_queue on dispatch_request (status, id);
comment on table dispatch_request is '待派单队列';

-- 派单件: one unit's task on a case; at most one is open per case.
create table work_order (
    id              uuid primary key,
    case_id         uuid        not null references hotline_case,
    round           int         not null,
    hop             int         not null,
    unit            text        not null,
    unit_name       text        not null,
    unit_path       varchar[]   not null,
    basis           text        not null,
    basis_text      text,
    status          text        not null check (status in ('DISPATCHED', 'SIGNED', 'RETURN_REQUESTED', 'RETURNED', 'REPLIED',
                                                           'REWORK', 'COMPLETED', 'CANCELLED')),
    attempt         int         not null,
    ruled           boolean     not null,
    dispatched_at   timestamptz not null,
    return_until    timestamptz not null,
    signed_at       timestamptz,
    replied_at      timestamptz,
    rework_reasons  text[]      not null,
    rework_comment  text,
    sign_due_at     timestamptz,
    handle_due_at   timestamptz,
    urges           int         not null default 0,
    version         bigint      not null
);
create unique index work_order_one_open on work_order (case_id)
    where status in ('DISPATCHED', 'SIGNED', 'RETURN_REQUESTED', 'REPLIED', 'REWORK');
create index work_order_case on work_order (case_id, id);
create index work_order_status on work_order (status, id);
create index work_order_unit on work_order (unit, status, id);
create index work_order_unit_path on work_order using gin (unit_path);
comment on table work_order is '派单件';
comment on column work_order.urges is '催办次数；与两个到期时间一样由督办事件写入，不改变版本号';

-- 退单: a unit says "not ours".
create table return_request (
    id             uuid primary key,
    work_order_id  uuid        not null references work_order,
    case_id        uuid        not null references hotline_case,
    unit           text        not null,
    reason         text        not null,
    note           text        not null,
    suggested_unit text,
    ordinal        int         not null,
    status         text        not null check (status in ('PENDING', 'GRANTED', 'REFUSED', 'CANCELLED')),
    requested_at   timestamptz not null,
    signed_by      text[]      not null,
    signers        text[]      not null,
    ruling_note    text,
    ruled_at       timestamptz,
    version        bigint      not null
);
create unique index return_request_one_open on return_request (work_order_id) where status = 'PENDING';
create index return_request_queue on return_request (status, id);
create index return_request_case on return_request (case_id, id);
comment on table return_request is '退单申请';

-- 裁定签字: each signature on a return, never changed.
create table ruling_signature (
    return_id uuid        not null references return_request,
    role      text        not null,
    signer    text        not null,
    decision  text        not null check (decision in ('GRANT', 'REFUSE')),
    note      text        not null,
    signed_at timestamptz not null,
    primary key (return_id, role),
    unique (return_id, signer)
);
comment on table ruling_signature is '退单裁定签字';

-- 退单时限: versioned; an order is judged by the limit in force when it was dispatched. Text form of the limit as in the work calendar.
create table return_policy (
    effective_from date primary key,
    return_window  text not null check (return_window ~ '^([0-9]{1,9}w[dm]|P.+)$')
);
comment on table return_policy is '退单时限（按生效日期）';
insert into return_policy values ('2000-01-01', '2wd');

-- 回复: what the unit answered, one row per attempt, never changed.
create table reply (
    work_order_id   uuid        not null references work_order,
    attempt         int         not null,
    veracity        text        not null,
    contacted_at    timestamptz,
    evidence        text[]      not null,
    solved          text        not null,
    unsolved_reason text,
    measures        text        not null,
    public_reply    text        not null,
    internal_note   text,
    promised_on     date,
    replied_by      text        not null,
    replied_at      timestamptz not null,
    primary key (work_order_id, attempt)
);
comment on table reply is '办理回复';
