-- 办理时长 is not known while either moment is missing: greatest() passes over what is null, so it was 0 then.
-- A percentile is read off the few orders of a unit that took about as long, whatever the period.
alter table work_order_fact drop column handling_minutes;
alter table work_order_fact
    add column handling_minutes int generated always as
        (case when replied_at < dispatched_at then 0 else floor(extract(epoch from replied_at - dispatched_at) / 60)::int end) stored;
comment on column work_order_fact.handling_minutes is '办理时长：自派单至被认可的回复的自然分钟数；未结案或派单时间未知为空';
create index work_order_fact_handled on work_order_fact (unit, handling_minutes, closed_at) where closed_at is not null;
