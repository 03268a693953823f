-- 并案: a merger that crossed the case's own closure is void, and one whose unmerging came too late stands, also after a redo.
update case_fact c set merged_at = null, lead_case_id = null, version = version + 1
where merged_at is not null
    and exists (select 1 from work_order_fact w where w.case_id = c.case_id and w.round = 1 and w.closed_at is not null);
update case_fact c set merged_at = mergings[cardinality(mergings)], lead_case_id = last_lead_case_id, version = version + 1
where merged_at is null and cardinality(mergings) > 0
    and (redone or outcome = 'CLOSED' or exists (select 1 from callback_fact b where b.case_id = c.case_id))
    and not exists (select 1 from work_order_fact w where w.case_id = c.case_id and w.round = 1 and w.closed_at is not null);
