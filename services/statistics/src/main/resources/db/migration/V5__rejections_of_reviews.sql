-- 驳回 is an act of the review: what patrollers rejected when they verified had been counted with the case's rejections.
update case_fact c
set rejections = (select count(*) from review_fact r where r.case_id = c.case_id and not r.approved), version = version + 1
where rejections <> (select count(*) from review_fact r where r.case_id = c.case_id and not r.approved);
comment on column case_fact.rejections is '推算：审核驳回次数；监督员核实不在其内';
comment on column work_order_fact.rejections is '退回重办次数：审核驳回与核实不通过';
