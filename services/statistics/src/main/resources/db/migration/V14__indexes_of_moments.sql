-- Days not rolled up are counted from the facts: every moment a figure goes by has its index.
create index case_fact_answered on case_fact (answered_at) where answered_at is not null;
create index case_fact_refused on case_fact (refused_at) where refused_at is not null;
create index case_fact_merged on case_fact (merged_at) where merged_at is not null;
create index case_fact_withdrawn on case_fact (withdrawn_at) where withdrawn_at is not null;
create index case_fact_last_closed on case_fact (last_closed_at) where last_closed_at is not null;
create index case_fact_archived on case_fact (archived_at) where archived_at is not null;
create index case_fact_co_handled on case_fact (first_co_handled_at) where first_co_handled_at is not null;
create index work_order_fact_signed on work_order_fact (signed_at) where signed_at is not null;
create index work_order_fact_returned on work_order_fact (returned_at) where returned_at is not null;
create index work_order_fact_reassigned on work_order_fact (reassigned_at) where reassigned_at is not null;
create index work_order_fact_replied on work_order_fact (last_replied_at) where last_replied_at is not null;
create index work_order_fact_ended on work_order_fact (handle_ended_at) where handle_ended_at is not null;
create index work_order_fact_overdue on work_order_fact (greatest(handle_due_at, dispatched_at));
create index letter_fact_opened on letter_fact (opened_at) where opened_at is not null;
create index letter_fact_answered on letter_fact (answered_at) where answered_at is not null;
create index grant_fact_granted on grant_fact (granted_at) where granted_at is not null;
