-- 核实列表: they are few among the reviews, so their list has an index of its own.
create index verification_by_status on review (status, id) where kind = 'VERIFICATION';
