-- 附件: what is known of each file; the bytes lie in the store under the key.
create table attachment (
    attachment_id    uuid primary key,
    case_id          uuid        not null references demand,
    storage_key      text        not null unique,
    name             text        not null,
    type             text        not null,
    size             bigint      not null,
    sha256           text        not null,
    uploaded_by      text        not null,
    uploaded_by_name text,
    uploaded_by_unit text,
    uploaded_at      timestamptz not null,
    constraint attachment_once unique (case_id, sha256)
);
comment on table attachment is '诉求附件；文件名已脱敏，内容在存储中';
comment on column attachment.uploaded_by_unit is '上传人单位；中心人员与来源平台为空';

-- 游离文件: files that may lie in the store without an attachment; swept after a while.
create table loose_file (
    storage_key text primary key,
    put_at      timestamptz not null
);
create index loose_file_by_age on loose_file (put_at);
comment on table loose_file is '游离文件：上传未完成的文件，到期清扫';
