-- 流程提请的认定: its ruling is waited for, so it is not taken back.
alter table application add column awaited boolean not null default false;
comment on column application.awaited is '流程在等待结论，不能撤回';
