-- 归档后重办: why the citizen is not content, and what was ruled of it, decide what the process does next.
alter table case_file
    add column dissatisfaction_reason text,
    add column finding                varchar(20) not null default 'NONE';
comment on column case_file.dissatisfaction_reason is '诉求人最近一次不满意的原因（已脱敏）';
comment on column case_file.finding is '对最近一次不满意的不合理诉求认定结论：NONE、UNREASONABLE、REASONABLE';
