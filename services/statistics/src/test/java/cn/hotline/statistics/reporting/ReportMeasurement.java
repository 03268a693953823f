package cn.hotline.statistics.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.statistics.rolling.RefreshRollups;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What reports cost over two years of cases, not rolled up and rolled up; not part of the build, run it with {@code -Dtest=ReportMeasurement
 * -Dhotline.report.cases=200000}. The files are left in target/samples to be looked at.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReportMeasurement {
    private static final Logger LOG = Logger.getLogger(ReportMeasurement.class);
    private static final List<String> FACTS = List.of(
            "insert into channel_name (code, name, changed_at) select 'C' || i, (array['市民热线12345', '数字城管12319', '监督员上报',"
                    + " '城市留言板', '区长专线', '阳光信访', '全媒体督办', '特级处理', '民呼我应', '网上投诉', '领导批示', '市长专线'])[1 + i], now()"
                    + " from generate_series(0, 11) i",
            "insert into category_name (code, name, changed_at) select lpad(i::text, 2, '0'), (array['城乡建设', '城市管理', '交通运输',"
                    + " '环境保护', '劳动社保', '卫生健康', '教育体育', '市场监管', '住房保障', '公共安全', '农业农村', '民政救助', '文化旅游',"
                    + " '政务服务', '其他'])[1 + i], now() from generate_series(0, 14) i",
            "insert into category_name (code, name, changed_at) select c.code || lpad(i::text, 2, '0'), c.name || '第' || i || '类', now()"
                    + " from category_name c, generate_series(1, 8) i where length(c.code) = 2",
            "insert into category_name (code, name, changed_at) select c.code || lpad(i::text, 2, '0'), c.name || '事项' || i, now()"
                    + " from category_name c, generate_series(1, 5) i where length(c.code) = 4",
            "insert into unit_name (code, name, changed_at) select 'S' || i, (array['珞南街道', '关山街道', '狮子山街道', '张家湾街道',"
                    + " '梨园街道', '卓刀泉街道', '洪山街道', '和平街道', '青菱街道', '天兴乡'])[1 + i], now() from generate_series(0, 9) i",
            "insert into unit_name (code, name, changed_at) select 'U' || i, case when i < 10 then '区' || (array['城市管理执法局',"
                    + " '住房和城市更新局', '交通运输局', '生态环境分局', '人力资源局', '卫生健康局', '教育局', '市场监督管理局', '水务和湖泊局',"
                    + " '公安分局'])[1 + i] else '第' || i || '街道办事处' end, now() from generate_series(0, 59) i",
            "insert into case_fact (case_id, case_no, status, channel, type, category, category_l1, street, tags, unit, unit_path,"
                    + " registered_at, filed_at, answered_at, first_dispatched_at, first_closed_at, last_closed_at, first_closed_unit,"
                    + " archived_at, transfer_in_time, hops, rounds, closings, reached, redo_round, redone, redo_satisfied, first_redo_at,"
                    + " final_satisfaction, returns_granted, rejections, watch_classes, excluded_units)"
                    + " select md5('c' || i)::uuid, 'HS' || to_char(at, 'YYYYMMDD') || '-' || lpad(i::text, 6, '0'),"
                    + " case when late then 'HANDLING' else 'ARCHIVED' end, 'C' || least(11, (r * r * 14)::int),"
                    + " (array['CONSULTATION', 'HELP', 'COMPLAINT', 'COMPLAINT', 'REPORT', 'SUGGESTION', 'PRAISE'])[1 + (i % 7)], l3,"
                    + " left(l3, 2), 'S' || (i * 7 % 97) % 10, case when i % 9 = 0 then array['BUSINESS_ENVIRONMENT'] else '{}' end,"
                    + " 'U' || (i * 13 % 101) % :units, array['U' || (i * 13 % 101) % :units, 'QU'], at, case when i % 5 > 0 then at end,"
                    + " case when i % 5 = 0 then at end, case when i % 5 > 0 then at + interval '1 hour' end,"
                    + " case when not late then at + interval '2 days' end, case when not late then at + interval '3 days' end,"
                    + " 'U' || (i * 13 % 101) % :units, case when not late then at + interval '4 days' end, i % 20 > 0, 1 + i % 4 / 3 + i % 50 / 49, 1,"
                    + " case when late then 0 else 1 end, not late, case when i % 40 = 0 then 1 else 0 end, i % 40 = 0, i % 80 = 0,"
                    + " case when i % 40 = 0 then at + interval '3 days' end, (array['VERY_SATISFIED', 'SATISFIED', 'SATISFIED',"
                    + " 'BASICALLY_SATISFIED', 'DISSATISFIED', 'VERY_SATISFIED', 'SATISFIED', 'VERY_SATISFIED'])[1 + i % 8], i % 30 / 29, i % 25 / 24,"
                    + " case when i % 60 = 0 then array['W' || i % 7] else '{}' end, '{}'"
                    + " from (select i, abs(hashint4(i) % 1000) / 1000.0 as r, i % 300 = 0 as late, lpad(((i * 11) % 127 % 15)::text, 2, '0')"
                    + " || lpad((1 + i % 8)::text, 2, '0') || lpad((1 + i % 5)::text, 2, '0') as l3,"
                    + " timestamptz '2025-01-01 00:00+08' + i * interval '63072000 seconds' / :cases * (0.9 + 0.1 * sin(i / 40000.0)) as at"
                    + " from generate_series(1, :cases) i) t",
            "insert into work_order_fact (work_order_id, case_id, unit, unit_path, round, hop, dispatched_at, signed_at, sign_in_time,"
                    + " handle_due_at, handle_stopped_at, handle_ended_at, handle_in_time, closed_at, due_moment, called_back, replies, replied_at,"
                    + " returned_at, dispatched_unit, sign_unit, due_unit, lit_moment, lit_unit, first_lit_urge_at)"
                    + " select md5('w' || case_id)::uuid, case_id, unit, unit_path, 1, 1, filed_at, filed_at + interval '2 hours', transfer_in_time,"
                    + " filed_at + interval '5 days', last_closed_at, last_closed_at, hops < 2, last_closed_at,"
                    + " coalesce(last_closed_at, filed_at + interval '5 days'), true, case when last_closed_at is null then 0 else 1 end,"
                    + " last_closed_at, case when returns_granted > 0 then filed_at end, unit, unit, unit,"
                    + " case when redone then filed_at + interval '4 days' end, unit, case when redone then filed_at + interval '4 days' end"
                    + " from case_fact where filed_at is not null",
            "insert into review_fact (review_id, case_id, unit, round, approved, decided_at)"
                    + " select md5('r' || case_id)::uuid, case_id, unit, 1, rejections = 0, last_closed_at from case_fact where last_closed_at is not null",
            "insert into callback_fact (callback_task_id, case_id, unit, round, completed_at, outcome, solved, satisfaction, satisfied,"
                    + " first_reached, final_reached, final_at, final_satisfied, final_solved) select md5('b' || case_id)::uuid, case_id, unit, 1,"
                    + " last_closed_at, 'REACHED', 'YES', final_satisfaction, final_satisfaction <> 'DISSATISFIED', true, true, last_closed_at,"
                    + " final_satisfaction <> 'DISSATISFIED', case when hops < 2 then 'YES' else 'NO' end from case_fact where last_closed_at is not null",
            "insert into grant_fact (application_id, case_id, kind, unit, reason, granted_at) select md5('g' || case_id)::uuid, case_id,"
                    + " 'EXCLUSION', unit, (array['OUT_OF_POWER', 'POLICY_LIMIT', 'UNREASONABLE', 'FORCE_MAJEURE'])[1 + ('x' || left(md5(case_no), 4))::bit(16)::int % 4],"
                    + " filed_at from case_fact where filed_at is not null and right(case_no, 3) = '777'",
            "insert into clue_fact (clue_id, case_id, kind, unit, found_at) select md5('l' || case_id)::uuid, case_id,"
                    + " (array['BUCK_PASSING', 'OVERDUE_UNANSWERED', 'CONTRADICTED'])[1 + ('x' || left(md5(case_no), 4))::bit(16)::int % 3], unit, filed_at"
                    + " from case_fact where filed_at is not null and right(case_no, 3) = '333'",
            "insert into letter_fact (letter_id, case_id, unit, opened_at, due_at, answered_at, in_time, due_moment, opened_unit, answered_unit)"
                    + " select md5('o' || case_id)::uuid, case_id, unit, filed_at, filed_at, filed_at, true, filed_at, unit, unit"
                    + " from case_fact where filed_at is not null and right(case_no, 3) = '555'",
            "insert into watch_class_name (code, name, changed_at) select 'W' || i, (array['供水供电', '物业服务', '欠薪', '消防通道', '校园安全',"
                    + " '食品安全', '房屋漏水'])[1 + i], now() from generate_series(0, 6) i",
            "analyze");

    private static final int UNITS = Integer.getInteger("hotline.report.units", 60);
    private static final int CASES = Integer.getInteger("hotline.report.cases", 800_000);

    @Inject
    AgroalDataSource database;

    @Inject
    RefreshRollups refresh;

    @Inject
    MovableClock clock;

    @Inject
    MakeReports make;

    @Test
    void reports_of_a_day_to_a_year() throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : FACTS) {
                statement.execute(sql.replace(":cases", "" + CASES).replace(":units", "" + UNITS));
            }
        }
        clock.set("2027-01-05T00:00");
        String[][] reports = {
            {"DAILY", "2026-11-20"},
            {"WEEKLY", "2026-W47"},
            {"MONTHLY", "2026-10"},
            {"YEARLY", "2026"},
            {"YEARLY", "2026"},
            {"BUSINESS_ENVIRONMENT", "2026-10"},
            {"KEY_WATCH", "2026-10"}
        };
        for (String[] each : reports) {
            measure("not rolled up", each[0], each[1]);
        }
        while (refresh.refresh()) {
            LOG.debug("month by month");
        }
        for (String[] each : reports) {
            measure("rolled up", each[0], each[1]);
        }
    }

    private void measure(String when, String definition, String period) throws IOException {
        Path samples = Files.createDirectories(Path.of("target/samples"));
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = used();
        long start = System.nanoTime();
        String id = Reports.asked(definition, period).getString("id");
        assertThat(make.next()).isTrue();
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(Reports.get(id).getString("failure")).isNull();
        byte[] word = Reports.content(id, "docx");
        byte[] excel = Reports.content(id, "xlsx");
        Files.write(samples.resolve("real-" + definition + ".docx"), word);
        Files.write(samples.resolve("real-" + definition + ".xlsx"), excel);
        LOG.infof(
                "REPORT %s %s of %d cases, %s: %d ms, heap %d MB before, peak %d MB, %d + %d bytes",
                definition, period, CASES, when, millis, before, peak(), word.length, excel.length);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
