-- A case can be put right after it was filed: the latest event that says what it is about counts.
alter table case_fact add column classified_at timestamptz;
update case_fact set classified_at = coalesce(filed_at, registered_at);
comment on column case_fact.classified_at is '诉求要素取自的事件时间';
