-- 在办件 and 办理时长 are read off indexes: by the few orders that may still be open, and by the minutes of a unit's closed ones.
create index work_order_fact_standing on work_order_fact (case_id)
    where closed_at is null and returned_at is null and reassigned_at is null and cancelled_at is null and dispatched_at is not null;
create index work_order_fact_handled on work_order_fact (unit, closed_at, handling_minutes) where closed_at is not null;
