-- 归档时间: retention counts from here. Closure says when; for what was archived before, its last change of status was the archiving.
alter table demand add column archived_at timestamptz;
update demand set archived_at = changed_at where status = 'ARCHIVED';
create index demand_archived on demand (archived_at, case_id) where archived_at is not null;
comment on column demand.archived_at is '归档时间；留存期限自此起算，未归档为空';

-- 清除后的诉求人: only whether there was one, anonymous or confidential, stays.
alter table reporter
    alter column sealed drop not null,
    add column erased_at timestamptz,
    add constraint reporter_erased check (case when erased_at is null then sealed is not null
        else num_nonnulls(name_masked, phone_masked, name_hash, phone_hash, sealed) = 0 end);
comment on column reporter.erased_at is '按留存期限清除的时间；清除后仅余匿名、保密标记';

alter table attachment
    alter column storage_key drop not null,
    add column erased_at timestamptz,
    add constraint attachment_erased check ((erased_at is null) = (storage_key is not null));
comment on column attachment.erased_at is '按留存期限清除的时间；清除后名称与内容均不存在';

-- 变更记录 are never changed, but where the reporter lives must leave them when the case is erased.
create function refuse_change_but_erasing() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('hotline.erasing', true) = 'on' then
        return null;
    end if;
    raise exception 'table % is append-only', tg_table_name;
end
$$;
drop trigger demand_change_never_changed on demand_change;
create trigger demand_change_never_changed before update or truncate on demand_change
    for each statement execute function refuse_change_but_erasing();

-- 留存期限: by class, from a moment on; a case is judged by the versions in force when it was archived.
create table retention_period (
    class          text        not null,
    effective_from timestamptz not null,
    confidential   boolean     not null,
    outcome        text,
    type           text,
    months         int         not null check (months between 1 and 1200),
    added_by       text        not null,
    primary key (class, effective_from)
);
comment on table retention_period is '个人信息留存期限（按类别、生效时间分版本，只增不改），自归档起算';
comment on column retention_period.class is '类别代码：由是否保密、归档结果、诉求类型构成，ALL 为其余全部';
insert into retention_period (class, effective_from, confidential, outcome, type, months, added_by) values
    ('ALL', '2000-01-01T00:00:00+08:00', false, null, null, 60, 'system'),
    ('CONFIDENTIAL', '2000-01-01T00:00:00+08:00', true, null, null, 24, 'system'),
    ('ANSWERED', '2000-01-01T00:00:00+08:00', false, 'ANSWERED', null, 24, 'system'),
    ('REFUSED', '2000-01-01T00:00:00+08:00', false, 'REFUSED', null, 36, 'system'),
    ('WITHDRAWN', '2000-01-01T00:00:00+08:00', false, 'WITHDRAWN', null, 12, 'system');
create trigger retention_period_append_only before update or delete or truncate on retention_period
    for each statement execute function refuse_change();

-- 到期清除: one administrator asks, the centre leader confirms; at most one is open.
create table retention_run (
    run_id            uuid primary key,
    status            text        not null,
    requested_by      text        not null,
    requested_by_name text        not null,
    requested_at      timestamptz not null,
    settled_by        text,
    settled_by_name   text,
    settled_at        timestamptz,
    finished_at       timestamptz,
    due               bigint      not null,
    erased            bigint      not null,
    held              bigint      not null,
    version           bigint      not null
);
create unique index retention_run_open on retention_run ((true)) where status in ('REQUESTED', 'RUNNING');
create index retention_run_newest on retention_run (requested_at desc, run_id desc);
comment on table retention_run is '到期清除：一人发起、另一人确认后分批执行';
comment on column retention_run.settled_by is '确认或撤销的人';
comment on column retention_run.held is '发起后被保全而未清除的';

-- What a run lists is fixed when it is asked for: nothing is erased that the one who confirms could not see. No foreign keys: half of
-- the time of listing hundreds of thousands of cases went into them.
create table retention_run_case (
    run_id         uuid        not null,
    case_id        uuid        not null,
    class          text        not null,
    effective_from timestamptz not null,
    months         int         not null,
    due_at         timestamptz not null,
    state          text        not null check (state in ('PENDING', 'ERASED', 'HELD')),
    primary key (run_id, case_id)
);
create index retention_run_case_pending on retention_run_case (run_id, case_id) where state = 'PENDING';
comment on table retention_run_case is '到期清除的清单：发起时到期的工单及其适用期限';

-- 清除标记: what stays of an erased case's personal data.
create table retention_tombstone (
    case_id           uuid primary key references demand,
    run_id            uuid        not null references retention_run,
    class             text        not null,
    effective_from    timestamptz not null,
    months            int         not null,
    archived_at       timestamptz not null,
    erased_at         timestamptz not null,
    ordered_by        text        not null,
    ordered_by_name   text        not null,
    confirmed_by      text        not null,
    confirmed_by_name text        not null,
    attachments       int         not null,
    supplements       int         not null,
    messages          int         not null,
    calls             int         not null,
    addresses         int         not null
);
comment on table retention_tombstone is '清除标记：何人发起、何人确认、依据哪一期限版本、清除了什么；只增不改';
comment on column retention_tombstone.addresses is '事发地址就是诉求人住址、因而一并清除的处数';
create trigger retention_tombstone_append_only before update or delete or truncate on retention_tombstone
    for each statement execute function refuse_change();

-- 保全: keeps a case out of every run until lifted.
create table legal_hold (
    hold_id        uuid primary key,
    case_id        uuid        not null references demand,
    reason         text        not null,
    placed_by      text        not null,
    placed_by_name text        not null,
    placed_at      timestamptz not null,
    lifted_by      text,
    lifted_by_name text,
    lifted_at      timestamptz,
    lift_reason    text,
    version        bigint      not null
);
create unique index legal_hold_in_force on legal_hold (case_id) where lifted_at is null;
create index legal_hold_of_case on legal_hold (case_id, placed_at desc);
comment on table legal_hold is '保全：诉讼、复议、审计等期间不得清除；理由已脱敏';
