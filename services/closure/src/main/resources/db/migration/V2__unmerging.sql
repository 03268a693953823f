-- 拆分并案: what was replied before it belongs to an order the merger took back.
alter table case_closure add column unmerged_at timestamptz;
comment on column case_closure.unmerged_at is '最近一次拆分并案的时间；此前的回复不再审核、不据以结案';
