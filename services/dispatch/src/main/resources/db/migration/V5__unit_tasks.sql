-- 分办: how many parts of an order were given to other units, and which units may read it therefore.
alter table work_order add column tasks int not null default 0;
alter table work_order add column shared_with varchar[] not null default '{}';
comment on column work_order.tasks is '分办件数，含已了结的';
comment on column work_order.shared_with is '有过分办件的单位及其上级，可查看本派单件';

-- 分办件: the part of a work order that another unit has; at most one open per order and unit.
create table unit_task (
    id            uuid primary key,
    work_order_id uuid        not null references work_order,
    case_id       uuid        not null,
    kind          text        not null check (kind in ('CO_HANDLING', 'SUB_DISPATCH')),
    unit          text        not null,
    unit_name     text        not null,
    unit_path     varchar[]   not null,
    demand        text        not null,
    due_at        timestamptz not null,
    status        text        not null check (status in ('OPENED', 'SIGNED', 'REPORTED', 'ENDED')),
    opened_by     text        not null,
    opened_at     timestamptz not null,
    signed_by     text,
    signed_at     timestamptz,
    measures      text,
    evidence      text[]      not null,
    in_time       boolean,
    finished_by   text,
    finished_at   timestamptz,
    end_kind      text check (end_kind in ('WAIVED', 'RECALLED', 'CANCELLED')),
    end_note      text,
    version       bigint      not null,
    check ((status = 'REPORTED') = (measures is not null and in_time is not null)),
    check ((status = 'ENDED') = (end_kind is not null)),
    check ((status in ('REPORTED', 'ENDED')) = (finished_at is not null))
);
create unique index unit_task_one_open on unit_task (work_order_id, unit) where status in ('OPENED', 'SIGNED');
create index unit_task_order on unit_task (work_order_id, id);
create index unit_task_due on unit_task (due_at, id);
create index unit_task_open_due on unit_task (due_at, id) where status in ('OPENED', 'SIGNED');
create index unit_task_unit on unit_task (unit, due_at, id);
create index unit_task_unit_path on unit_task using gin (unit_path);
comment on table unit_task is '分办件：协办与下派';
comment on column unit_task.due_at is '分办期限；派单件的办理到期提前时随之提前，不改变版本号';

-- 分办期限: versioned; a part is judged by what was in force when it was opened.
create table joint_policy (
    effective_from date primary key,
    co_handling    text not null check (co_handling ~ '^([0-9]{1,9}w[dm]|P.+)$'),
    sub_dispatch   text not null check (sub_dispatch ~ '^([0-9]{1,9}w[dm]|P.+)$')
);
comment on table joint_policy is '分办件的默认期限（按生效日期）；不晚于派单件办理到期';
insert into joint_policy values ('2000-01-01', '3wd', '2wd');

-- 联系记录: each try to contact the citizen, never changed; the number is masked before it gets here.
create table contact_record (
    id            uuid primary key,
    work_order_id uuid        not null references work_order,
    case_id       uuid        not null,
    unit          text        not null,
    contacted_at  timestamptz not null,
    masked_number text        not null check (masked_number like '%*%'),
    result        text        not null check (result in ('REACHED', 'NO_ANSWER', 'WRONG_NUMBER', 'DECLINED')),
    note          text,
    recorded_by   text        not null,
    recorded_at   timestamptz not null
);
create index contact_record_order on contact_record (work_order_id, id);
comment on table contact_record is '联系诉求人记录；号码只存掩码';

-- 过程记录: how far a unit is, never changed.
create table progress_note (
    id            uuid primary key,
    work_order_id uuid        not null references work_order,
    case_id       uuid        not null,
    unit          text        not null,
    interim_reply boolean     not null,
    text          text        not null,
    noted_by      text        not null,
    noted_at      timestamptz not null
);
create index progress_note_order on progress_note (work_order_id, id);
comment on table progress_note is '过程记录与阶段性答复';

-- 答复模板: by category; a category inherits those of the categories above it.
create table reply_template (
    id       uuid primary key,
    category text    not null references category,
    title    text    not null,
    text     text    not null,
    active   boolean not null,
    version  bigint  not null
);
create index reply_template_category on reply_template (category, id);
comment on table reply_template is '答复模板';
