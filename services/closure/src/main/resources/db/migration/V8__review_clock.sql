-- 审核时限: reviews wait by the clock of the review itself. Those that wait already keep their place: no such clock was told for them.
alter table handling_unit add column review_due_at timestamptz;
comment on column handling_unit.review_due_at is '审核到期时间（督办服务所告）；未计时或已停表为空';
alter table handling_unit drop column handle_due_at;
comment on column review.due_at is '审核到期时间；无时限为空';
