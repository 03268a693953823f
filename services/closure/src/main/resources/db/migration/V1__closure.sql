-- What intake told about a filed case 立案: the reviewer reads it beside the reply.
create table filed_case (
    case_id       uuid primary key,
    case_no       text        not null,
    channel       text        not null,
    type          text        not null,
    urgency       text,
    category      text,
    title         text        not null,
    content       text        not null,
    street        text,
    community     text,
    address       text,
    tags          text[]      not null,
    confidential  boolean     not null,
    registered_at timestamptz
);

-- To whom a work order 派单件 went: the unit and its superiors, whose people never review its reply.
create table handling_unit (
    work_order_id uuid primary key,
    case_id       uuid   not null,
    unit          text   not null,
    unit_name     text,
    unit_path     text[] not null
);

-- Every reply 回复 as the unit sent it; one row per attempt.
create table reply (
    id              uuid primary key,
    case_id         uuid        not null,
    case_no         text        not null,
    work_order_id   uuid        not null,
    unit            text        not null,
    round           int         not null,
    attempt         int         not null,
    veracity        text,
    contacted_at    timestamptz,
    evidence        text[]      not null,
    solved          text        not null,
    unsolved_reason text,
    measures        text,
    public_reply    text,
    promised_on     date,
    replied_at      timestamptz not null,
    fingerprint     text
);
create index reply_of_work_order on reply (work_order_id, round, attempt);
create index reply_fingerprint on reply (fingerprint, replied_at) where fingerprint is not null;

-- The review 质检审核 of one reply.
create table review (
    id              uuid primary key,
    case_id         uuid        not null,
    case_no         text        not null,
    work_order_id   uuid        not null,
    reply_id        uuid        not null references reply (id),
    unit            text        not null,
    unit_name       text,
    unit_path       text[]      not null,
    round           int         not null,
    status          text        not null check (status in ('PENDING', 'APPROVED', 'REJECTED', 'CANCELLED')),
    findings        text        not null,
    reasons         text[]      not null,
    comment         text,
    opened_at       timestamptz not null,
    decided_at      timestamptz,
    decided_by      text,
    decided_by_name text,
    version         bigint      not null
);
create unique index review_of_reply on review (reply_id);
create index review_by_status on review (status, id);
create index review_pending_of_case on review (case_id) where status = 'PENDING';

-- Rules of the automatic findings 审核规则; a reply is judged by the version in force when it was sent.
create table review_policy (
    effective_from   timestamptz primary key,
    min_reply_length int    not null check (min_reply_length >= 0),
    evidence_types   text[] not null
);
insert into review_policy (effective_from, min_reply_length, evidence_types)
values ('2000-01-01T00:00:00+08:00', 20, array ['COMPLAINT', 'REPORT', 'HELP']);

-- How the life of a case ended 结案与归档; a row appears with the first of withdrawal, merging, closure and archiving.
create table case_closure (
    case_id       uuid primary key,
    case_no       text   not null,
    status        text   not null check (status in ('OPEN', 'MERGED', 'WITHDRAWN', 'CLOSED', 'ARCHIVED')),
    round         int    not null,
    work_order_id uuid,
    unit          text,
    result        text,
    replied_at    timestamptz,
    closed_at     timestamptz,
    outcome       text,
    archived_at   timestamptz,
    version       bigint not null
);
create index case_closure_by_status on case_closure (status, case_id);
create index case_closure_by_outcome on case_closure (outcome, case_id);
