-- 归档后重办: a case may be archived more than once; archived_at and outcome are those that stand.
alter table case_fact
    add column last_archived_at timestamptz,
    add column last_outcome     text,
    add column reopened_at      timestamptz,
    add column reopenings       int not null default 0;
update case_fact set last_archived_at = archived_at, last_outcome = outcome where archived_at is not null;
comment on column case_fact.archived_at is '归档时间；重新打开期间为空，再归档以最后一次为准';
comment on column case_fact.reopened_at is '最近一次重新打开的时间';

-- 督办单撤销: such a letter leaves both sides of 重点专项督办完成率.
alter table letter_fact add column cancelled_at timestamptz;
