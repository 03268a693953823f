-- Tags are told to the other services; those given before that are told at the next start.
alter table tag add column announced boolean not null default false;
comment on column tag.announced is '是否已通知其他服务';
