-- 待审核中有某项发现的: one index each, in the order of the queue; a finding that few have was looked for among all that wait.
create index review_pending_no_contact on review (queue_at, id) where status = 'PENDING' and finding_codes @> array ['NO_CONTACT']::varchar[];
create index review_pending_no_evidence on review (queue_at, id) where status = 'PENDING' and finding_codes @> array ['NO_EVIDENCE']::varchar[];
create index review_pending_too_short on review (queue_at, id) where status = 'PENDING' and finding_codes @> array ['TOO_SHORT']::varchar[];
create index review_pending_promise_passed on review (queue_at, id) where status = 'PENDING' and finding_codes @> array ['PROMISE_PASSED']::varchar[];
create index review_pending_copied on review (queue_at, id) where status = 'PENDING' and finding_codes @> array ['COPIED']::varchar[];
create index review_pending_off_the_question on review (queue_at, id) where status = 'PENDING' and finding_codes @> array ['OFF_THE_QUESTION']::varchar[];
