-- Folds mark the days from this one on; what lies before is not rolled up, so a backlog of old events need not be marked.
alter table rolling_start add column announced_from date;
comment on column rolling_start.announced_from is '自该日起可汇总，折叠须作失效标记；为空则一律不汇总、不标记';
