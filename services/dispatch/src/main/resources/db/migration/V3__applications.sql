-- 审批链: whose signatures a matter takes, by the day it was asked for. Versioned data.
create table approval_rule (
    matter         text   not null check (matter in ('FIRST_RETURN', 'LATER_RETURN', 'EXTENSION', 'SUSPENSION')),
    effective_from date   not null,
    roles          text[] not null check (cardinality(roles) > 0),
    primary key (matter, effective_from)
);
comment on table approval_rule is '审批链（按生效日期）：各签一次，先后不限，一人不同意即不同意';
insert into approval_rule values
    ('FIRST_RETURN', '2000-01-01', array ['dispatcher']),
    ('LATER_RETURN', '2000-01-01', array ['section-head', 'centre-leader']),
    ('EXTENSION', '2000-01-01', array ['section-head']),
    ('SUSPENSION', '2000-01-01', array ['section-head', 'centre-leader']);

-- a return keeps the chain of its own day
alter table return_request add column required text[];
update return_request set required = case when ordinal = 1 then array ['dispatcher'] else array ['section-head', 'centre-leader'] end;
alter table return_request alter column required set not null;
comment on column return_request.required is '须签字的角色（申请当日的审批链）';

-- 签字: each signature on a return or an application, never changed.
create table signature (
    matter_id uuid        not null,
    role      text        not null,
    signer    text        not null,
    decision  text        not null check (decision in ('GRANT', 'REFUSE')),
    note      text        not null,
    signed_at timestamptz not null,
    primary key (matter_id, role),
    unique (matter_id, signer)
);
comment on table signature is '审批签字（退单、延期、挂账）';
insert into signature select return_id, role, signer, decision, note, signed_at from ruling_signature;
drop table ruling_signature;

-- 延期与挂账申请: a unit asks for more time, or to stand still.
create table application (
    id            uuid primary key,
    kind          text        not null check (kind in ('EXTENSION', 'SUSPENSION')),
    work_order_id uuid        not null references work_order,
    case_id       uuid        not null,
    unit          text        not null,
    ordinal       int         not null,
    reason        text        not null,
    note          text        not null,
    extra         text check (extra ~ '^[1-9][0-9]{0,8}w[dm]$'),
    planned_until date,
    status        text        not null check (status in ('PENDING', 'GRANTED', 'REFUSED', 'CANCELLED')),
    required      text[]      not null,
    signed_by     text[]      not null,
    signers       text[]      not null,
    ruling_note   text,
    requested_at  timestamptz not null,
    ruled_at      timestamptz,
    version       bigint      not null,
    check ((kind = 'EXTENSION') = (extra is not null)),
    check ((kind = 'SUSPENSION') = (planned_until is not null))
);
create unique index application_one_open on application (work_order_id) where status = 'PENDING';
create index application_queue on application (status, id);
create index application_kind on application (kind, status, id);
create index application_order on application (work_order_id, id);
comment on table application is '延期、挂账申请';

-- 延期与挂账的限度: versioned; an application is judged by what was in force on its day.
create table application_policy (
    effective_from      date primary key,
    max_extensions      int  not null check (max_extensions >= 0),
    max_extra           text not null check (max_extra ~ '^[1-9][0-9]{0,8}wd$'),
    max_suspension_days int  not null check (max_suspension_days > 0)
);
comment on table application_policy is '延期次数与时长、挂账天数的限度（按生效日期）';
insert into application_policy values ('2000-01-01', 2, '10wd', 365);

alter table work_order drop constraint work_order_status_check;
alter table work_order add constraint work_order_status_check check (status in
    ('DISPATCHED', 'SIGNED', 'SUSPENDED', 'RETURN_REQUESTED', 'RETURNED', 'REASSIGNED', 'REPLIED', 'REWORK', 'COMPLETED', 'CANCELLED'));
alter table work_order add column suspended_until date;
alter table work_order add column extensions int not null default 0;
alter table work_order add column applied boolean not null default false;
comment on column work_order.suspended_until is '挂账计划恢复日；不在挂账中则为空';
comment on column work_order.extensions is '已准予的延期次数';
comment on column work_order.applied is '是否有待审批的延期或挂账申请';
drop index work_order_one_open;
create unique index work_order_one_open on work_order (case_id)
    where status in ('DISPATCHED', 'SIGNED', 'SUSPENDED', 'RETURN_REQUESTED', 'REPLIED', 'REWORK');
create index work_order_to_resume on work_order (suspended_until) where status = 'SUSPENDED';

-- 改派: the unit the centre wants the case to go to next.
alter table hotline_case add column next_unit text;
alter table hotline_case add column next_basis text;
comment on column hotline_case.next_unit is '中心改派的目标单位；派出后清空';
