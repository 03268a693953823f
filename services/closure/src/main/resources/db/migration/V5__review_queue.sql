-- 审核时限: the reviews are worked off by the clock of their work order.
alter table handling_unit add column handle_due_at timestamptz;
comment on column handling_unit.handle_due_at is '办理到期时间（督办服务所告）；未计时或已停表为空';

alter table review add column due_at timestamptz;
alter table review add column queue_at timestamptz;
alter table review add column category text;
alter table review add column finding_codes varchar[] not null default '{}';
alter table review alter column unit_path type varchar[];
update review set queue_at = opened_at;
update review set category = filed_case.category from filed_case where filed_case.case_id = review.case_id;
update review set finding_codes =
    array(select finding ->> 'code' from jsonb_array_elements(findings::jsonb) finding);
alter table review alter column queue_at set not null;
comment on column review.due_at is '派单件的办理到期时间；无时限为空';
comment on column review.queue_at is '排队位次：有时限按到期时间，无时限按提交审核时间';
comment on column review.category is '诉求类别代码，供筛选';
comment on column review.finding_codes is '自动审核发现的代码，供筛选';

-- 领取: who works on it; lapses.
alter table review add column claimed_by text;
alter table review add column claimed_by_name text;
alter table review add column claimed_at timestamptz;
alter table review add column claimed_until timestamptz;
comment on column review.claimed_until is '领取失效时间；过时未审视为未领取';

drop index review_by_status;
drop index verification_by_status;
drop index review_of_patroller;
create index review_queue on review (status, kind, queue_at, id);
create index review_of_patroller on review (patroller, status, queue_at, id) where patroller is not null;
create index review_pending_of_order on review (work_order_id) where status = 'PENDING';
create index review_pending_category on review (category text_pattern_ops, queue_at) where status = 'PENDING';
create index review_pending_traits on review using gin (unit_path, finding_codes) where status = 'PENDING';
create index review_claimed on review (claimed_by, queue_at, id) where status = 'PENDING' and claimed_by is not null;
