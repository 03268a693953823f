package cn.hotline.lifecycle.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills the case files with cases as a district has them: three years of registering, nearly all archived, few units with many cases
 * and many with few, titles of common and rare words.
 */
public final class ManyCases {
    private static final String FILL = """
            insert into case_file (case_id, case_no, channel, source_no, type, urgency, category, title, street, community, grid,
                tags, anonymous, confidential, contact_id, status, outcome, unit, unit_name, units, work_order_id, hop,
                dispatch_cause, registered_at, filed_at, dispatched_at, closed_at, ended_at, last_event_at, last_seq,
                clock_order_id, clock_running, near_due_at, due_at, in_time)
            select id, 'BENCH-' || i, (array['HOTLINE', 'HOTLINE', 'HOTLINE', 'CITY_MANAGEMENT', 'MAYOR', 'BOARD'])[1 + i %% 6], 'S' || i,
                (array['CONSULTATION', 'HELP', 'HELP', 'COMPLAINT', 'COMPLAINT', 'REPORT', 'SUGGESTION', 'PRAISE'])[1 + (r3 * 8)::int %% 8],
                case when r4 < 0.003 then 'CRITICAL' when r4 < 0.04 then 'URGENT' else 'NORMAL' end,
                lpad((1 + (r1 * r1 * 15)::int %% 15)::text, 2, '0') || lpad((1 + (r2 * 8)::int %% 8)::text, 2, '0')
                    || lpad((1 + (r3 * 5)::int %% 5)::text, 2, '0'),
                (array['珞喻路', '雄楚大道', '光谷广场', '街道口', '南湖花园', '白沙洲', '卓刀泉', '青菱乡'])[1 + (r2 * 8)::int %% 8]
                    || (array['夜间施工噪声扰民', '占道经营影响通行', '路灯不亮', '井盖松动', '物业费收取纠纷', '垃圾清运不及时',
                              '违章停车', '楼上漏水'])[1 + (r4 * 8)::int %% 8] || '，' || (i %% 997) || '号'
                    || case when i %% 20011 = 0 then '疑似燃气泄漏' else '' end,
                'HS-JD' || lpad(street::text, 2, '0'), 'HS-SQ' || (street * 10 + (r2 * 10)::int %% 10), '42011100' || (street * 10),
                case when r3 < 0.02 then '{BUSINESS}'::varchar[] when r3 < 0.0205 then '{KEY_WATCH}'::varchar[] else '{}' end,
                r2 < 0.05, r4 < 0.02, case when r1 < 0.1 then md5('contact' || (i / 3))::uuid end,
                case when open then (array['REGISTERED', 'FILED', 'DISPATCHED', 'SIGNED', 'SIGNED', 'SIGNED', 'REPLIED', 'CLOSED'])[1 + (r4 * 8)::int %% 8]
                     else 'ARCHIVED' end,
                case when not open then case when r4 < 0.15 then 'ANSWERED' when r4 < 0.18 then 'REFUSED' else 'CLOSED' end end,
                'HS-U' || unit, '单位' || unit, array['HS-U' || unit, 'HS-P' || unit %% 20]::varchar[], md5('order' || i)::uuid, 1, 'FIRST',
                at, at + interval '20 minutes', at + interval '1 hour',
                case when not open then at + interval '4 days' end, case when not open then at + interval '6 days' end,
                least(at + case when open then r2 * interval '3 days' else interval '6 days' end, now()), 20,
                md5('order' || i)::uuid, open and (r4 * 8)::int %% 8 between 2 and 5,
                at + interval '6 days', at + interval '7 days', case when not open then r3 < 0.98 end
            from (select i, md5('case' || i)::uuid as id, r1, r2, r3, r4, 1 + (r3 * r4 * 16)::int as street,
                         (1 + 400 * r1 * r1 * r1)::int as unit, now() - age as at, age < interval '10 days' * r4 * 2 as open
                  from (select i, random() r1, random() r2, random() r3, random() r4,
                               (%2$d - i) * interval '1095 days' / %2$d + random() * interval '1 hour' as age
                        from generate_series(%1$d::bigint, %3$d::bigint) i) dice) cases
            on conflict do nothing
            """;
    private static final int BATCH = 50_000;

    private ManyCases() {}

    public static void fill(Connection database, int cases) throws SQLException {
        try (Statement sql = database.createStatement()) {
            for (int from = 1; from <= cases; from += BATCH) {
                sql.execute(FILL.formatted(from, cases, Math.min(cases, from + BATCH - 1)));
            }
            sql.execute("vacuum (analyze) case_file");
        }
    }
}
