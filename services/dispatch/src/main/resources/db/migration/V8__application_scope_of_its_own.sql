-- Applications keep the path of the unit that has their order: a unit's waiting ones are found without reading any order.
alter table application add column unit_path varchar[];
update application set unit_path = work_order.unit_path from work_order where work_order.id = application.work_order_id;
alter table application alter column unit_path set not null;
comment on column application.unit_path is '派单件现承办单位及其上级；机构调整时随派单件变更';
create index application_waiting on application using gin (unit_path) where status = 'PENDING';
drop index work_order_applied;
