-- Of one unit's month the orders stand in the order of their handling times, so that the one of a rank is found without looking at the others.
drop index work_order_fact_handled;
create index work_order_fact_handled on work_order_fact
    (unit, date_trunc('month', closed_at at time zone 'Asia/Shanghai'), handling_minutes) include (closed_at)
    where closed_at is not null and dispatched_at is not null and replied_at is not null;
