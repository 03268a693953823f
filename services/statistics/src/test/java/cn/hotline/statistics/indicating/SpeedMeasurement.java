package cn.hotline.statistics.indicating;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.kernel.Role;
import cn.hotline.statistics.folding.FoldEvents;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.RandomStories;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** How fast events fold, and figures are computed over 200,000 cases; not part of the build, run it with {@code -Dtest=SpeedMeasurement}. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SpeedMeasurement {
    private static final Logger LOG = Logger.getLogger(SpeedMeasurement.class);
    private static final int BATCH = 500;
    private static final List<String> FACTS = List.of(
            "insert into case_fact (case_id, case_no, status, channel, type, category, category_l1, street, unit, unit_path,"
                    + " registered_at, filed_at, first_dispatched_at, first_closed_at, first_closed_unit, archived_at,"
                    + " transfer_in_time, hops, rounds, closings, reached)"
                    + " select md5('c' || i)::uuid, 'HS20250101-' || lpad(i::text, 6, '0'), 'ARCHIVED', 'C' || i % 12,"
                    + " (array['HELP', 'COMPLAINT', 'REPORT'])[1 + i % 3], lpad((i % 15)::text, 2, '0') || '0101',"
                    + " lpad((i % 15)::text, 2, '0'), 'S' || i % 10, 'U' || i % 60, array['U' || i % 60, 'QU'], at, at, at, at, 'U' || i % 60, at,"
                    + " i % 20 > 0, 1, 1, 1, true from (select i, timestamptz '2025-01-01 00:00+08' + i * interval '157 seconds' as at"
                    + " from generate_series(1, 200000) i) t",
            "insert into work_order_fact (work_order_id, case_id, unit, unit_path, round, hop, dispatched_at, signed_at, sign_in_time,"
                    + " handle_due_at, handle_stopped_at, handle_in_time, closed_at, due_moment, called_back, replies,"
                    + " dispatched_unit, sign_unit, due_unit)"
                    + " select md5('w' || case_id)::uuid, case_id, unit, unit_path, 1, 1, filed_at, filed_at, true, filed_at, filed_at,"
                    + " transfer_in_time, filed_at, filed_at, true, 1, unit, unit, unit from case_fact where case_no like 'HS2025%'",
            "insert into review_fact (review_id, case_id, unit, round, approved, decided_at)"
                    + " select md5('r' || case_id)::uuid, case_id, unit, 1, true, filed_at from case_fact where case_no like 'HS2025%'",
            "insert into callback_fact (callback_task_id, case_id, unit, round, completed_at, outcome, solved, satisfaction, satisfied,"
                    + " first_reached, final_reached) select md5('b' || case_id)::uuid, case_id, unit, 1, filed_at, 'REACHED', 'YES',"
                    + " 'SATISFIED', true, true, true from case_fact where case_no like 'HS2025%'",
            "analyze");

    @Inject
    FoldEvents fold;

    @Inject
    AgroalDataSource database;

    @Inject
    MovableClock clock;

    @Test
    void fold_and_figures() throws SQLException {
        generate();
        for (int i = 0; i < 3; i++) {
            fold(i);
        }
        clock.set("2026-12-31T00:00");
        String month = "from=2025-06-01&to=2025-06-30";
        String year = "from=2025-01-01&to=2025-12-31";
        for (String request : List.of(
                "indicators/values?" + month,
                "indicators/values?groupBy=unit&" + month,
                "indicators/values?" + year,
                "indicators/values?groupBy=unit&" + year,
                "indicators/values?groupBy=unit&indicator=timely-closing&" + year,
                "indicators/timely-closing/cases?limit=500&unit=U7&" + year,
                "overview",
                "case-facts?status=open",
                "rollups?" + year,
                "rollups/verification")) {
            measure(request);
        }
    }

    private void generate() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : FACTS) {
                statement.execute(sql);
            }
        }
    }

    private void fold(int seed) {
        List<Envelope<? extends CaseEvent>> events =
                RandomStories.of(seed, 500, HandWritten.time("2026-01-01T08:00"), List.of("SPEED")).stream()
                        .flatMap(story -> story.log().stream())
                        .sorted(java.util.Comparator.comparing(Envelope::time))
                        .collect(Collectors.toList());
        long start = System.nanoTime();
        for (int from = 0; from < events.size(); from += BATCH) {
            List<Envelope<? extends CaseEvent>> batch = events.subList(from, Math.min(events.size(), from + BATCH));
            QuarkusTransaction.requiringNew().run(() -> batch.forEach(fold::fold));
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        LOG.infof(
                "SPEED fold: %d events in %d ms, %d events/s", events.size(), millis, events.size() * 1_000L / millis);
    }

    private void measure(String request) {
        String analyst = Tokens.of(Role.ANALYST);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            int status = Api.as(analyst).get("/api/v1/" + request).statusCode();
            best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
            assertThat(status).isEqualTo(200);
        }
        LOG.infof("SPEED %s: best of 5 %d ms", request, best);
    }
}
