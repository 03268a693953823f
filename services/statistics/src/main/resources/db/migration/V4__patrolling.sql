-- 巡查上报: nobody asked for it, so nobody is called back; it is verified by its patroller, not reviewed.
alter table case_fact add column patrol boolean not null default false;
comment on column case_fact.patrol is '是否巡查上报：不计入回访、满意、重办、驳回各率';
