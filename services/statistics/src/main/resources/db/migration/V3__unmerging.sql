-- 拆分并案: a case can be merged, unmerged and merged again. merged_at and lead_case_id say what stands, derived at every fold.
alter table case_fact add column mergings timestamptz[] not null default '{}';
alter table case_fact add column last_lead_case_id uuid;
alter table case_fact add column unmerged_at timestamptz;
update case_fact set mergings = array[merged_at], last_lead_case_id = lead_case_id where merged_at is not null;
comment on column case_fact.mergings is '历次并案时间';
comment on column case_fact.last_lead_case_id is '最近一次并入的主案';
comment on column case_fact.unmerged_at is '最近一次拆分并案时间';
comment on column case_fact.merged_at is '推算：仍然有效的并案时间；已拆分的为空';
