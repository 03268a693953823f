-- Cases as a district has them, numbers $from to $to of $cases: three years of registering, nearly all archived, some twenty thousand
-- open (the newest, and a few that stay long), few units with many cases and many with few, titles of common, seasonal and rare words.
insert into case_file (case_id, case_no, channel, source_no, type, urgency, category, title, street, community, grid, tags,
    anonymous, confidential, contact_id, repeats, status, outcome, unit, unit_name, units, work_order_id, hop, dispatch_cause,
    registered_at, filed_at, dispatched_at, replied_at, closed_at, ended_at, last_event_at, last_seq,
    clock_order_id, clock_running, near_due_at, due_at, in_time)
select md5('case' || i)::uuid, 'BENCH-' || i,
    case when d1 < 0.70 then 'HOTLINE' when d1 < 0.88 then 'CITY_MANAGEMENT' when d1 < 0.95 then 'MAYOR' when d1 < 0.99 then 'BOARD'
         when d1 < 0.9995 then 'PATROL' else 'SPECIAL' end,
    'S' || i,
    case when d2 < 0.45 then 'COMPLAINT' when d2 < 0.75 then 'HELP' when d2 < 0.9 then 'CONSULTATION' when d2 < 0.96 then 'REPORT'
         when d2 < 0.99 then 'SUGGESTION' else 'PRAISE' end,
    case when d3 < 0.003 then 'CRITICAL' when d3 < 0.04 then 'URGENT' else 'NORMAL' end,
    lpad(major::text, 2, '0') || lpad((1 + 7 * d2 * d4)::int::text, 2, '0') || lpad((1 + 4 * d3)::int::text, 2, '0'),
    road || matter || case when d4 < 0.6 then '，' || detail else '' end || case when i % 20011 = 0 then '，疑似燃气泄漏' else '' end,
    'HS-JD' || lpad(street::text, 2, '0'), 'HS-SQ' || (street * 12 + (11 * d4 * d4)::int), '420111' || lpad((street * 40 + i % 40)::text, 4, '0'),
    case when d4 < 0.03 then '{BUSINESS}'::varchar[] when d4 < 0.0305 then '{KEY_WATCH}'::varchar[] else '{}' end,
    d2 < 0.05, d3 < 0.02, case when d1 < 0.1 then md5('contact' || i / 3)::uuid end, case when d4 < 0.01 then 3 else 0 end,
    status, case when status = 'ARCHIVED' then case when not sent then case when d4 < 0.85 then 'ANSWERED' else 'REFUSED' end
                                                    when d4 < 0.004 then 'WITHDRAWN' else 'CLOSED' end end,
    case when sent then 'HS-U' || unit end, case when sent then '承办单位' || unit end,
    case when sent then array['HS-U' || unit, 'HS-P' || unit % 20]::varchar[] else '{}' end,
    case when sent then md5('order' || i)::uuid end, case when sent then 1 + (d3 * d3 * 3)::int else 0 end, 'FIRST',
    at, at + interval '10 minutes', case when sent then at + interval '1 hour' end,
    case when sent and status in ('REPLIED', 'CLOSED', 'ARCHIVED') then at + life * 0.9 end,
    case when sent and status in ('CLOSED', 'ARCHIVED') then at + life end,
    case when status = 'ARCHIVED' then at + case when sent then life + interval '2 days' else interval '5 minutes' end end,
    least(now(), at + life), 20, case when sent then md5('order' || i)::uuid end, status in ('DISPATCHED', 'SIGNED', 'REWORK'),
    case when sent then at + allowed - interval '1 day' end, case when sent then at + allowed end,
    case when sent and status in ('REPLIED', 'CLOSED', 'ARCHIVED') then life * 0.9 < allowed end
from (
    select *, d1 > 0.15 or status in ('DISPATCHED', 'SIGNED', 'REPLIED', 'REWORK', 'CLOSED', 'SUPERVISED') as sent,
        1 + (400 * d2 * d3 * d3)::int as unit, 1 + (15 * d1 * d3)::int as street, 1 + (14 * d4 * d4)::int as major,
        case when d3 < 0.94 then (1 + 19 * d2 * d2) * interval '1 day' else (20 + 150 * d1 * d2) * interval '1 day' end as life,
        (array[2, 5, 5, 5, 7, 7, 10, 14])[1 + (7 * d1)::int] * interval '1 day'
            + case when d4 > 0.97 then 60 * d2 * interval '1 day' else interval '0' end as allowed,
        (array['珞喻路', '雄楚大道', '光谷广场', '街道口', '南湖花园', '白沙洲', '卓刀泉', '青菱乡', '石牌岭路', '丁字桥', '马房山', '书城路',
            '文治街', '张家湾', '狮子山', '关山口', '和平乡', '洪达巷', '梨园小区', '杨家湾', '东湖新村', '尤李村', '鲁磨路', '南望山', '喻家山',
            '板桥社区', '烽胜路', '武梁路', '幸福湾', '野芷湖', '玉龙岛', '水蓝郡', '保利城', '万科嘉园', '金地花园', '名都花城', '锦绣良缘',
            '恒安里', '祥和苑', '天际路'])[1 + (39 * d2 * d4)::int] as road,
        case when d1 < 0.3 and extract(month from at) in (6, 7) then (array['暴雨后积水', '渍水严重', '涵洞积水'])[1 + (2 * d4)::int]
             when d1 < 0.2 and extract(month from at) in (1, 12) then (array['水管冻裂', '道路结冰', '积雪未清'])[1 + (2 * d4)::int]
             else (array['夜间施工噪声扰民', '占道经营影响通行', '小区违章停车', '垃圾清运不及时', '楼上住户漏水', '路灯不亮', '物业收费纠纷',
                '井盖松动异响', '餐饮油烟扰民', '广场舞音响噪声', '小区停电', '自来水停水', '电梯频繁故障', '违法搭建举报', '拖欠农民工工资', '学区划分咨询',
                '社保缴费咨询', '公交线路调整建议', '共享单车乱停放', '流浪犬伤人', '高空抛物', '消防通道堵塞', '围挡占用车道', '绿化带枯死', '树枝遮挡窗户',
                '下水道堵塞', '污水外溢', '渣土车遗撒', '道路破损坑洼', '信号灯故障', '预付卡退款难', '健身房停业', '食品安全举报', '房屋漏雨维修', '加装电梯咨询',
                '不动产证办理迟缓', '公租房申请', '低保申请咨询', '老年证办理', '表扬社区工作人员', '宠物粪便无人清理', '地铁施工震感明显', '充电桩安装受阻',
                '门禁系统损坏', '快递丢失投诉', '网约车绕路', '医保报销咨询', '幼儿园学费争议', '二次供水水质浑浊', '鱼塘死鱼异味'])[1 + (49 * d3 * d1)::int]
        end as matter,
        (array['多次反映未解决', '请尽快处理', '已持续一周', '影响老人休息', '存在安全隐患', '希望有关部门到现场查看', '物业推诿', '夜间十点以后仍在进行',
            '孩子无法学习', '周边居民均有意见'])[1 + (9 * d3)::int] || (i % 997) || '号' as detail
    from (
        select *, case when age < interval '24 days' * d5 or (d6 < 0.02 and age < interval '400 days')
            then (array['REGISTERED', 'FILED', 'DISPATCHED', 'DISPATCHED', 'SIGNED', 'SIGNED', 'SIGNED', 'SIGNED', 'REPLIED', 'REWORK', 'CLOSED',
                case when d4 < 0.1 then 'SUPERVISED' when d4 < 0.2 then 'RETURNING' else 'SIGNED' end])[1 + (11 * d6)::int]
            else 'ARCHIVED' end as status, now() - age as at
        from (select i, random() d1, random() d2, random() d3, random() d4, random() d5, random() d6,
                     ($cases - i) * interval '1095 days' / $cases + random() * interval '1 hour' as age
              from generate_series($from::bigint, $to::bigint) i) dice) staged) cases
on conflict do nothing;
