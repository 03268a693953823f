-- 查看记录: who was shown a demand; unmaskings are in contact_view. No foreign key: a row must cost next to nothing.
create table demand_view (
    view_id     uuid primary key,
    case_id     uuid        not null,
    viewer      text        not null,
    viewer_name text        not null,
    viewer_unit text,
    kind        text        not null,
    viewed_at   timestamptz not null
);
create index demand_view_by_case on demand_view (case_id, viewed_at desc, view_id desc);
comment on table demand_view is '诉求查看记录（脱敏查看与检索命中）：只增不改';
create trigger demand_view_append_only before update or delete or truncate on demand_view
    for each statement execute function refuse_change();

-- 密钥轮换: the passes over all reporters that seal their data anew with the present key.
create table key_rotation (
    rotation_id     uuid primary key,
    key_id          text        not null,
    status          text        not null,
    started_by      text        not null,
    started_by_name text        not null,
    started_at      timestamptz not null,
    finished_at     timestamptz,
    last_case_id    uuid,
    resealed        bigint      not null,
    failed          bigint      not null,
    version         bigint      not null
);
create unique index key_rotation_running on key_rotation (status) where status = 'RUNNING';
create index key_rotation_newest on key_rotation (started_at desc, rotation_id desc);
comment on table key_rotation is '密钥轮换：以现行密钥重新加密全部诉求人信息';
comment on column key_rotation.last_case_id is '已处理到的工单标识；中断后由此继续';

create table key_rotation_failure (
    rotation_id uuid not null references key_rotation,
    case_id     uuid not null,
    problem     text not null,
    primary key (rotation_id, case_id)
);
comment on table key_rotation_failure is '未能重新加密的诉求人信息及原因';
