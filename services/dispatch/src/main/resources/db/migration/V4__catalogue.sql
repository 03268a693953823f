-- 转办时限: when the case must have been dispatched for the first time. The clock may be told before the dispatch is asked for.
create table transfer_clock (
    case_id uuid primary key,
    due_at  timestamptz
);
comment on table transfer_clock is '转办时限；due_at 为空表示督办尚未告知';

-- 待派单队列: by due time; what it is filtered by stands on the request itself.
alter table dispatch_request add column due_at timestamptz;
alter table dispatch_request add column queue_at timestamptz generated always as (coalesce(due_at, requested_at)) stored not null;
alter table dispatch_request add column urgency text;
alter table dispatch_request add column category text;
alter table dispatch_request add column street text;
update dispatch_request r set urgency = c.urgency, category = c.category_code, street = c.street_code
    from hotline_case c where c.id = r.case_id;
comment on column dispatch_request.due_at is '转办到期时间；由督办事件写入，不改变版本号';
comment on column dispatch_request.queue_at is '排队依据：转办到期时间，没有则为请求时间';

-- 认领
alter table dispatch_request add column claimed_by text;
alter table dispatch_request add column claimed_name text;
alter table dispatch_request add column claimed_until timestamptz;
comment on column dispatch_request.claimed_until is '认领到此时失效';

drop index dispatch_request_queue;
create index dispatch_request_queue on dispatch_request (status, queue_at, id);
create index dispatch_request_cause on dispatch_request (cause, queue_at, id) where status = 'PENDING';
create index dispatch_request_urgency on dispatch_request (urgency, queue_at, id) where status = 'PENDING';
create index dispatch_request_street on dispatch_request (street, queue_at, id) where status = 'PENDING';
create index dispatch_request_category on dispatch_request (category, queue_at, id) where status = 'PENDING';
create index dispatch_request_claimed on dispatch_request (claimed_by, queue_at, id) where status = 'PENDING' and claimed_by is not null;
