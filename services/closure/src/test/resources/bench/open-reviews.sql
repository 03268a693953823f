-- $reviews open reviews over 14 departments and 10 streets, twice as many decided ones, each with its case and reply
create temp table many_unit as
select n, case when n < 14 then 'B-DEP' || lpad(n::text, 2, '0') else 'B-ST' || lpad((n - 13)::text, 2, '0') end as code from generate_series(0, 23) n;
create temp table many_category as
select i as k, lpad((1 + i / 40 % 15)::text, 2, '0') || lpad((1 + i / 8 % 5)::text, 2, '0') || lpad((1 + i % 8)::text, 2, '0') as code from generate_series(0, 599) i;

insert into filed_case (case_id, case_no, channel, type, urgency, category, title, content, tags, confidential, registered_at)
select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'HS20260101-' || lpad(i::text, 7, '0'), '12345', 'COMPLAINT', 'NORMAL', c.code,
       '夜间施工噪声 ' || i, '小区旁工地夜间施工，噪声扰民，请协调处理。' || i, '{}', false, now() - make_interval(mins => i % 40000)
from generate_series(1, $reviews * 3) i join many_category c on c.k = i % 600;

insert into reply (id, case_id, case_no, work_order_id, unit, round, attempt, veracity, contacted_at, evidence, solved, measures, public_reply, replied_at)
select ('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid, ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
       'HS20260101-' || lpad(i::text, 7, '0'), ('00000000-0000-7000-a000-' || lpad(to_hex(i), 12, '0'))::uuid, u.code, 1, 0, 'TRUE', now(), '{}', 'YES',
       '约谈施工单位', '经现场核实，已约谈施工单位并责令其夜间停止施工，我单位将加强巡查。' || i, now() - make_interval(mins => i % 9000)
from generate_series(1, $reviews * 3) i
-- the first unit has a quarter of all
join many_unit u on u.n = case when i % 4 = 0 then 0 else i % 24 end;

insert into review (id, case_id, case_no, work_order_id, reply_id, unit, unit_name, unit_path, round, status, findings, finding_codes, reasons, opened_at, queue_at,
                    due_at, category, kind, claimed_by, claimed_by_name, claimed_at, claimed_until, decided_at, decided_by, version)
select ('00000000-0000-7000-b000-' || lpad(to_hex(i), 12, '0'))::uuid, r.case_id, r.case_no, r.work_order_id, r.id, r.unit, r.unit, array [r.unit], 1,
       case when i <= $reviews then 'PENDING' else (array ['APPROVED', 'APPROVED', 'REJECTED', 'CANCELLED'])[1 + i % 4] end,
       case when i % 7 = 0 then '[{"code":"NO_EVIDENCE"}]' else '[]' end, case when i % 7 = 0 then array ['NO_EVIDENCE'] else '{}' end, '{}',
       r.replied_at, r.replied_at + make_interval(mins => i % 7000), r.replied_at + make_interval(mins => i % 7000), c.code, 'REVIEW',
       case when i <= $reviews and i % 50 = 0 then 'rev' || i % 20 end, case when i <= $reviews and i % 50 = 0 then '审核员' end,
       case when i <= $reviews and i % 50 = 0 then now() end, case when i <= $reviews and i % 50 = 0 then now() + interval '1 hour' end,
       case when i > $reviews then now() end, case when i > $reviews then 'rev1' end, 0
from generate_series(1, $reviews * 3) i
join reply r on r.id = ('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid
join many_category c on c.k = i % 600;

