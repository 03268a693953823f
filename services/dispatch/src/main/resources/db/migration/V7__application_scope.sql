-- A unit's waiting applications are found by its orders that have one.
create index work_order_applied on work_order using gin (unit_path) where applied;
