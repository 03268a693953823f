-- 督办答复审核与销号: an answer is reviewed; accepted it closes the letter, returned it leaves it open with its due time.
-- An answered letter was at its end before, so it stands closed now.
alter table letter drop constraint letter_status_check;
update letter set status = 'CLOSED' where status = 'ANSWERED';
alter table letter add constraint letter_status_check check (status in ('OPEN', 'ANSWERED', 'CLOSED', 'CANCELLED'));
alter table letter drop constraint letter_cause_check;
alter table letter add constraint letter_cause_check
    check (cause in ('OVERDUE', 'DISSATISFIED', 'REJECTED', 'REPEATED', 'LEADER', 'TYPICAL', 'MANUAL'));

alter table letter add column awaited boolean not null default false;
alter table letter add column answered_by_id text;
alter table letter add column answered_by_unit text;
alter table letter add column verdict text check (verdict in ('ACCEPTED', 'RETURNED'));
alter table letter add column opinion text;
alter table letter add column reviewed_by text;
alter table letter add column reviewed_at timestamptz;
alter table letter add column returns int not null default 0;
alter table letter add column cancelled_by text;
alter table letter add column cancel_reason text;
comment on column letter.awaited is '流程是否在等这份督办单办结';
comment on column letter.answered_by_unit is '答复人的单位；上级单位可代下级答复';
comment on column letter.verdict is '最近一次答复审核的结论';
comment on column letter.returns is '答复被退回的次数';
comment on column letter.cancel_reason is '人工撤销的理由；随工单归档撤销的为空';
-- The process waits for the letters it asked for and that are still open.
update letter set awaited = true where cause = 'DISSATISFIED' and status = 'OPEN';

drop index letter_one_open;
create unique index letter_one_open on letter (case_id, cause) where status in ('OPEN', 'ANSWERED');
create index letter_to_answer on letter (due_at) where status = 'OPEN';

-- Answers that were returned; the present answer stands in the letter.
create table letter_answer (
    letter_id   uuid        not null references letter,
    number      int         not null,
    answer      text        not null,
    answered_by text        not null,
    answered_at timestamptz not null,
    in_time     boolean     not null,
    opinion     text        not null,
    returned_by text        not null,
    returned_at timestamptz not null,
    primary key (letter_id, number)
);
comment on table letter_answer is '被退回的督办答复，依次';

-- When a case calls for a letter by itself, besides 超期 and 多次驳回 (see supervision_rule). Per cause the row in force counts.
create table letter_rule (
    effective_from date      not null,
    cause          text      not null check (cause in ('DISSATISFIED', 'REPEATED', 'LEADER')),
    threshold      int       not null check (threshold > 0),
    level          text      check (level in ('ORDINARY', 'MAJOR', 'SPECIAL')),
    tags           varchar[] not null default '{}',
    channels       varchar[] not null default '{}',
    active         boolean   not null default true,
    primary key (effective_from, cause),
    check (level is not null or cause = 'DISSATISFIED')
);
comment on table letter_rule is '自动督办规则：第几次即督办；督办单级别（重办后仍不满意的取 supervision_rule.dissatisfied_level）；领导批示件的标签与来源渠道。以下为默认值';
insert into letter_rule (effective_from, cause, threshold, level, tags, channels) values
    ('1992-01-01', 'DISSATISFIED', 2, null, '{}', '{}'),
    ('1992-01-01', 'REPEATED', 3, 'MAJOR', '{}', '{}'),
    ('1992-01-01', 'LEADER', 1, 'SPECIAL', '{LEADER_MARK}', '{LEADER_INSTRUCTION}');

-- What of a case calls for a letter, kept until a unit has the case, and counted.
create table letter_ground (
    case_id         uuid primary key,
    case_no         text      not null,
    dissatisfactions int      not null,
    times_told      int       not null,
    wanted          varchar[] not null,
    served          varchar[] not null,
    version         bigint    not null
);
comment on table letter_ground is '督办事由：不满意次数、重复反映次数，待派单后制发与已制发的督办单原因';
