-- $orders open orders over the seeded streets and departments, twice as many done ones, a tenth as many requests, returns and applications
create temp table many_unit as select row_number() over (order by code) - 1 as n, code, name, path from unit where kind <> 'COMMUNITY' and path[array_length(path, 1)] = code;

insert into hotline_case (id, case_no, type, urgency, category_code, title, content, street_code, tags, confidential, hops, returns, closed, version)
select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'HS20260101-' || lpad(i::text, 7, '0'),
       (array ['COMPLAINT', 'HELP', 'CONSULTATION', 'SUGGESTION', 'REPORT'])[1 + i % 5],
       case when i % 50 = 0 then 'CRITICAL' when i % 10 = 0 then 'URGENT' else 'NORMAL' end,
       (select code from category where length(code) = 6 order by code offset i % 40 limit 1),
       '诉求 ' || i, '夜间施工噪声扰民，请协调处理。' || i, 'HS-JD' || lpad((1 + i % 10)::text, 2, '0'), '{}', false, 1, 0, i > $orders, 0
from generate_series(1, $orders * 31 / 10) i;

insert into work_order (id, case_id, round, hop, unit, unit_name, unit_path, basis, status, attempt, ruled, dispatched_at, return_until, rework_reasons,
                        sign_due_at, handle_due_at, version)
select ('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid, ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 1, 1,
       u.code, u.name, u.path, 'HAND',
       case when i > $orders then 'COMPLETED' else (array ['DISPATCHED', 'SIGNED', 'SIGNED', 'SIGNED', 'SIGNED', 'SIGNED', 'REPLIED', 'REWORK', 'SUSPENDED', 'RETURN_REQUESTED'])[1 + i % 10] end,
       0, false, now() - make_interval(mins => i % 40000), now(), '{}', now(), now() + make_interval(mins => i % 7000), 0
from generate_series(1, $orders * 3) i
-- the first unit has a third of all
join many_unit u on u.n = case when i % 3 = 0 then 0 else i % (select count(*) from many_unit) end;

insert into dispatch_request (id, case_id, round, hop, cause, status, requested_at, due_at, urgency, category, street, version)
select ('00000000-0000-7000-a000-' || lpad(to_hex(i), 12, '0'))::uuid, ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 1, 1,
       case when i % 8 = 0 then 'RETURNED' else 'FIRST' end, 'PENDING', now() - make_interval(mins => i % 9000),
       case when i % 8 <> 0 then now() + make_interval(mins => i % 300 - 100) end, c.urgency, c.category_code, c.street_code, 0
from generate_series($orders * 3 + 1, $orders * 31 / 10) i
join hotline_case c on c.id = ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid;

insert into return_request (id, work_order_id, case_id, unit, reason, note, ordinal, status, requested_at, required, signed_by, signers, version)
select ('00000000-0000-7000-b000-' || lpad(to_hex(i), 12, '0'))::uuid, ('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid,
       ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'HS-CG', 'NOT_OUR_DUTY', '不属我单位职责', 1, 'PENDING', now(), '{dispatcher}', '{}', '{}', 0
from generate_series(9, $orders, 10) i;

insert into application (id, kind, work_order_id, case_id, unit, unit_path, ordinal, reason, note, extra, status, required, signed_by, signers, requested_at, version)
select ('00000000-0000-7000-c000-' || lpad(to_hex(i), 12, '0'))::uuid, 'EXTENSION', ('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid,
       ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, o.unit, o.unit_path, 1, 'WORKS', '材料采购需要时间', '3wd', 'PENDING', '{section-head}', '{}', '{}', now(), 0
from generate_series(2, $orders, 10) i
join work_order o on o.id = ('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid;

update work_order set applied = true where id in (select work_order_id from application);

insert into promise (id, case_id, unit, unit_name, unit_path, promised_on, status, version)
select o.id, o.case_id, o.unit, o.unit_name, o.unit_path, current_date + (i % 60) - 10, case when i % 60 < 10 then 'DUE' else 'PENDING' end, 0
from generate_series($orders + 1, $orders * 11 / 10) i
join work_order o on o.id = ('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid;

insert into unit_task (id, work_order_id, case_id, kind, unit, unit_name, unit_path, demand, due_at, status, opened_by, opened_at, evidence, version)
select ('00000000-0000-7000-d000-' || lpad(to_hex(i), 12, '0'))::uuid, o.id, o.case_id, 'CO_HANDLING', u.code, u.name, u.path, '请配合现场核查',
       now() + make_interval(mins => i % 5000 - 500), 'OPENED', 'dispatcher1', now(), '{}', 0
from generate_series(3, $orders, 10) i
join work_order o on o.id = ('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid
join many_unit u on u.n = (i + 1) % (select count(*) from many_unit);

