-- 审批链: whose signatures a matter takes, by the day it was asked for. Versioned data.
create table approval_rule (
    matter         text   not null check (matter in ('EXCLUSION', 'UNREASONABLE')),
    effective_from date   not null,
    roles          text[] not null check (cardinality(roles) > 0),
    primary key (matter, effective_from)
);
comment on table approval_rule is '审批链（按生效日期）：各签一次，先后不限，一人不同意即不同意';
insert into approval_rule values
    ('EXCLUSION', '2000-01-01', array ['section-head', 'centre-leader']),
    ('UNREASONABLE', '2000-01-01', array ['section-head', 'centre-leader']);

-- 签字: each signature, never changed.
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
comment on table signature is '审批签字（不计考核、不合理诉求认定）';

-- 不计考核申请与不合理诉求认定.
create table application (
    id             uuid primary key,
    kind           text        not null check (kind in ('EXCLUSION', 'UNREASONABLE')),
    case_id        uuid        not null,
    case_no        text        not null,
    work_order_id  uuid,
    unit           text,
    unit_path      varchar[]   not null,
    reason         text,
    note           text        not null,
    evidence       text[]      not null,
    status         text        not null check (status in ('PENDING', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    required       text[]      not null,
    signed_by      text[]      not null,
    signers        text[]      not null,
    ruling_note    text,
    requested_by   text        not null,
    requester_name text        not null,
    requested_at   timestamptz not null,
    ruled_at       timestamptz,
    version        bigint      not null,
    check ((kind = 'EXCLUSION') = (reason is not null)),
    check (kind = 'UNREASONABLE' or unit is not null)
);
create unique index exclusion_one_open on application (case_id, unit)
    where kind = 'EXCLUSION' and status in ('PENDING', 'GRANTED');
create unique index unreasonable_one_open on application (case_id)
    where kind = 'UNREASONABLE' and status in ('PENDING', 'GRANTED');
create index application_queue on application (kind, status, id);
create index application_of_case on application (case_id, id);
create index application_of_unit on application using gin (unit_path);
comment on table application is '不计考核申请、不合理诉求认定';
create index handling_unit_of_case on handling_unit (case_id, work_order_id);
