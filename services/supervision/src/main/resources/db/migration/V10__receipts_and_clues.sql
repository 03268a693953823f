-- 催办签收: the urged unit says that it took note.
alter table urge add column received_by text;
alter table urge add column received_at timestamptz;
alter table urge add column receipt_note text;
alter table urge add column version bigint not null default 0;
comment on column urge.received_at is '被催办单位签收的时间；未签收的为空';
create index urge_not_received on urge (unit, id) where received_at is null;
create index urge_by_time on urge (urged_at, unit);

-- 问题线索: found by rule from what is told of a case, looked into by a supervisor.
create table clue (
    id            uuid primary key,
    case_id       uuid          not null,
    case_no       text          not null,
    unit          text          not null,
    unit_name     text          not null,
    unit_path     varchar(40)[] not null,
    kind          text          not null check (kind in ('BUCK_PASSING', 'OVERDUE_UNANSWERED', 'CONTRADICTED')),
    work_order_id uuid,
    evidence      text          not null,
    status        text          not null check (status in ('FOUND', 'CLAIMED', 'SETTLED')),
    found_at      timestamptz   not null,
    claimed_by    text,
    claimed_at    timestamptz,
    upheld        boolean,
    conclusion    text,
    settled_by    text,
    settled_at    timestamptz,
    version       bigint        not null
);
comment on table clue is '问题线索：推诿扯皮、超期未回复、回访与答复不符';
comment on column clue.work_order_id is '超期未回复的派单件；其他线索没有';
create unique index clue_one_open on clue (case_id, unit, kind) where status <> 'SETTLED';
create unique index clue_one_per_order on clue (work_order_id) where work_order_id is not null;
create index clue_of_case on clue (case_id, id);
create index clue_of_status on clue (status, id);
create index clue_of_unit on clue (unit, id);
create index clue_of_kind on clue (kind, id);

-- What of the handling of a case is held against what is told later.
create table handling_record (
    case_id          uuid primary key,
    refused_returns  varchar[] not null,
    replied_by       text,
    replied_round    int,
    said_contacted   boolean,
    said_solved      boolean,
    version          bigint    not null
);
comment on table handling_record is '办理留痕：退单未获准的单位（依次）、最近一次回复的单位及其所称已联系、已解决';

-- A version is all rows of one effective_from; a kind without a row is not looked for.
create table clue_rule (
    effective_from date not null,
    kind           text not null check (kind in ('BUCK_PASSING', 'OVERDUE_UNANSWERED', 'CONTRADICTED')),
    times          int check (times > 0),
    overdue        text,
    primary key (effective_from, kind),
    check ((kind = 'BUCK_PASSING') = (times is not null)),
    check ((kind = 'OVERDUE_UNANSWERED') = (overdue is not null))
);
comment on table clue_rule is '问题线索规则：几次退单未获准即推诿扯皮；到期后多久仍未回复即超期未回复。以下为默认值';
insert into clue_rule (effective_from, kind, times, overdue) values
    ('1992-01-01', 'BUCK_PASSING', 2, null),
    ('1992-01-01', 'OVERDUE_UNANSWERED', null, '2wd'),
    ('1992-01-01', 'CONTRADICTED', null, null);
