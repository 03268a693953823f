-- A case's row changes with nearly every event. What changes with it must not stand in an index, and there must be room beside it: then
-- a change writes the row alone.
drop index if exists case_fact_status;
drop index if exists case_fact_unit;
create index case_fact_standing on case_fact (case_id) where archived_at is null;
alter table case_fact set (fillfactor = 70);
alter table work_order_fact set (fillfactor = 70);
-- The inbox is read by time once an hour, to forget what is old.
drop index if exists inbox_received_at;
create index inbox_received_at on inbox using brin (received_at);
