-- 回访问卷版本: the questions asked besides the fixed ones, by version.
create table questionnaire_version (
    effective_from timestamptz primary key,
    questions      text        not null,
    added_by       text        not null
);
comment on table questionnaire_version is '回访问卷的附加题（按生效时间）；固定题不在此列';
insert into questionnaire_version values ('2000-01-01T00:00:00+08:00', '[]', 'system:callback');
alter table callback_task add column questionnaire_from timestamptz;
alter table callback_task add column further_answers text;
alter table callback_task add column means text check (means in ('PHONE', 'LINK'));
comment on column callback_task.questionnaire_from is '任务产生时生效的问卷版本；本版本之前的任务没有';
comment on column callback_task.further_answers is '附加题的回答';
comment on column callback_task.means is '回访成功的方式：电话、网上评价';
update callback_task set means = 'PHONE' where outcome = 'REACHED';

-- 网上评价: how long a link is good, and how many a task may have, by version.
create table survey_policy (
    effective_from timestamptz primary key,
    valid_hours    int  not null check (valid_hours between 1 and 720),
    max_links      int  not null check (max_links between 0 and 10),
    added_by       text not null
);
comment on table survey_policy is '网上评价链接的有效时长与每件回访的最多条数（按生效时间）';
insert into survey_policy values ('2000-01-01T00:00:00+08:00', 72, 3, 'system:callback');
create table survey_link (
    token_hash     text        primary key,
    task_id        uuid        not null,
    issued_at      timestamptz not null,
    issued_by      text        not null,
    expires_at     timestamptz not null,
    used_at        timestamptz
);
create index survey_link_of_task on survey_link (task_id);
comment on table survey_link is '网上评价链接；口令只存摘要';
