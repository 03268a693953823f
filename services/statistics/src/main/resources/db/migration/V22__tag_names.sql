create table tag_name (
    code       text primary key,
    name       text        not null,
    changed_at timestamptz not null
);
comment on table tag_name is '标签名称';
