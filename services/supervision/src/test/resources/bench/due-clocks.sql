-- $clocks handle clocks of as many cases over 300 units, all of them near due, overdue and due for a letter in the same minutes
insert into supervised_case (case_id, case_no, title, type, urgency, tags, registered_at, status, round, work_order_id, unit, unit_name, unit_path, version)
select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'HS20251009-' || lpad(i::text, 6, '0'), '诉求 ' || i, 'HELP', 'NORMAL', '{}',
       '2025-10-09T01:00Z', 'ACTIVE', 1, ('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid,
       'BENCH-' || i % 300, '单位 ' || i % 300, array ['BENCH-' || i % 300, 'BENCH-' || i % 300 % 15, 'BENCH'], 0
from generate_series(1, $clocks) i;

insert into case_clock (id, case_id, case_no, clock, round, work_order_id, unit, unit_name, unit_path, cause, policy_id, limit_text, state, lamp,
                        started_at, yellow_at, due_at, letter_at, next_lamp_at, version)
select ('00000000-0000-7000-a000-' || lpad(to_hex(i), 12, '0'))::uuid, c.case_id, c.case_no, 'HANDLE', 1, c.work_order_id, c.unit, c.unit_name, c.unit_path,
       'DISPATCHED', 7, '5wd', 'RUNNING', 'GREEN', '2025-10-09T01:00Z', '2025-10-14T01:00Z', '2025-10-15T01:00Z', '2025-10-16T01:00Z', '2025-10-14T01:00Z', 0
from generate_series(1, $clocks) i
join supervised_case c on c.case_id = ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid;

-- in no order of the due time
analyze supervised_case;
analyze case_clock;
