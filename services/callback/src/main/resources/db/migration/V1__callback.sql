-- What the surveyor must know of a case 回访底稿, newest state; lead_case_id when it was merged 并案.
create table case_sheet (
    case_id      uuid primary key,
    case_no      text    not null,
    type         text,
    title        text    not null,
    content      text    not null,
    lead_case_id uuid,
    archived     boolean not null default false
);

-- The newest public reply 公开答复 of a case.
create table case_reply (
    case_id      uuid primary key,
    public_reply text,
    replied_at   timestamptz not null
);

-- Units 承办单位 that ever got a work order, with their superiors: their people never call back.
create table known_unit (
    code text primary key,
    name text,
    path text[] not null
);

-- One callback 回访 to one reporter after one closure; the rules in force at its opening stay with it.
create table callback_task (
    id                uuid primary key,
    case_id           uuid        not null,
    case_no           text        not null,
    round             int         not null,
    unit              text,
    status            text        not null check (status in ('OPEN', 'COMPLETED', 'CANCELLED')),
    required_attempts int         not null,
    min_day_parts     int         not null,
    min_days          int         not null,
    attempts          text        not null,
    outcome           text,
    contacted         boolean,
    solved            text,
    satisfaction      text,
    fault             text,
    reason            text,
    opened_at         timestamptz not null,
    ended_at          timestamptz,
    version           bigint      not null
);
create unique index callback_task_of_round on callback_task (case_id, round);
create index callback_task_by_status on callback_task (status, id);

-- The citizen's verdict 满意度: the first is never overwritten, the final stands beside it.
create table case_satisfaction (
    case_id            uuid primary key,
    case_no            text        not null,
    first_round        int         not null,
    first_contacted    boolean     not null,
    first_solved       text        not null,
    first_satisfaction text        not null,
    first_at           timestamptz not null,
    final_round        int         not null,
    final_contacted    boolean     not null,
    final_solved       text        not null,
    final_satisfaction text        not null,
    final_at           timestamptz not null,
    version            bigint      not null
);

-- When a reporter counts as unreachable 回访规则, by version.
create table callback_policy (
    effective_from timestamptz primary key,
    attempts       int  not null check (attempts >= 1),
    min_day_parts  int  not null check (min_day_parts between 1 and 3),
    min_days       int  not null check (min_days >= 1),
    added_by       text not null
);
insert into callback_policy (effective_from, attempts, min_day_parts, min_days, added_by)
values ('2000-01-01T00:00:00+08:00', 3, 2, 2, 'system:callback');
