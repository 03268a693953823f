package cn.hotline.statistics.indicating;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.kernel.Role;
import cn.hotline.statistics.folding.FoldEvents;
import cn.hotline.statistics.rolling.RefreshRollups;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.RandomStories;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** How fast events fold, days are rolled up, and figures are answered over a million cases; not part of the build, run it with {@code -Dtest=SpeedMeasurement}. */
@QuarkusTest
@QuarkusTestResource(KeptInfrastructure.class)
class SpeedMeasurement {
    private static final Logger LOG = Logger.getLogger(SpeedMeasurement.class);
    private static final String TOKEN = Tokens.of(Role.ANALYST);
    private static final int BATCH = 500;
    private static final int CASES = Integer.getInteger("hotline.speed.cases", 1_000_000);
    private static final int TIMES = Integer.getInteger("hotline.speed.times", 100);
    private static final String ONLY = System.getProperty("hotline.speed.only", "");
    private static final String ALL = Measures.all().stream()
            .filter(each -> each.percentile() == 0)
            .map(each -> "'" + each.code() + "'")
            .collect(Collectors.joining(", "));
    private static final List<String> FACTS = List.of(
            "insert into case_fact (case_id, case_no, status, channel, type, urgency, category, category_l1, street, community, tags,"
                    + " unit, unit_path, registered_at, filed_at, first_dispatched_at, first_closed_at, last_closed_at, first_closed_unit,"
                    + " archived_at, outcome, transfer_in_time, hops, rounds, closings, reached, final_satisfaction)"
                    // ids rise with time, as the product's do
                    + " select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || substr(md5('c' || i), 13))::uuid,"
                    + " 'HS20250101-' || lpad(i::text, 7, '0'), 'ARCHIVED', 'C' || i % 12,"
                    + " (array['HELP', 'COMPLAINT', 'REPORT'])[1 + i % 3], 'NORMAL', lpad((1 + i % 15)::text, 2, '0')"
                    + " || lpad((1 + i / 15 % 8)::text, 2, '0') || lpad((1 + i / 120 % 4)::text, 2, '0'), lpad((1 + i % 15)::text, 2, '0'),"
                    + " 'S' || i % 15, 'S' || i % 15 || '-' || i / 15 % 12,"
                    + " case when i % 50 = 0 then array['BUSINESS_ENVIRONMENT'] when i % 3 = 0 then array['T' || i % 15, 'T' || (i + 1) % 15]"
                    + " else array[]::text[] end,"
                    + " u, array[u, 'QU'], at, at + interval '10 min', at + interval '20 min', closed, closed, u, at + interval '5 days',"
                    + " 'CLOSED', i % 20 > 0, 1, 1, 1, true, 'SATISFIED'"
                    + " from (select i, at, at + interval '20 min' + interval '4 days' * power((hashint4(i + 1) + 2147483648.0) / 4294967296.0, 2)"
                    + " as closed, u from (select i, timestamptz '2025-01-01 00:00+08' + i * (interval '31536000 seconds' / :cases) as at,"
                    // of sixty units one has a quarter of all cases, the last ones half a percent
                    + " 'U' || floor(60 * power((hashint4(i) + 2147483648.0) / 4294967296.0, 3))::int as u"
                    + " from generate_series(1, :cases) i) x) t",
            "update case_fact set status = (array['HANDLING', 'HANDLING', 'DISPATCHED', 'SUSPENDED', 'REVIEWING'])[1 + abs(hashtext(case_no)) % 5],"
                    + " first_closed_at = null, last_closed_at = null, first_closed_unit = null, archived_at = null, outcome = null,"
                    + " closings = 0, reached = false, final_satisfaction = null"
                    + " where case_no like 'HS2025%' and archived_at > timestamptz '2025-12-31 15:00+08'",
            "insert into work_order_fact (work_order_id, case_id, unit, unit_path, round, hop, dispatched_at, signed_at, sign_in_time,"
                    + " handle_due_at, handle_stopped_at, handle_in_time, handle_ended_at, closed_at, replied_at, last_replied_at, due_moment,"
                    + " called_back, replies, dispatched_unit, sign_unit, due_unit)"
                    + " select overlay(case_id::text placing 'a' from 25 for 1)::uuid, case_id,"
                    + " unit, unit_path, 1, 1, first_dispatched_at, filed_at + interval '1 hour', true,"
                    + " filed_at + interval '4 days', last_closed_at, transfer_in_time, last_closed_at, last_closed_at, last_closed_at,"
                    + " last_closed_at, coalesce(last_closed_at, filed_at + interval '4 days'), closings > 0, 1, unit, unit, unit"
                    + " from case_fact where case_no like 'HS2025%'",
            "insert into review_fact (review_id, case_id, unit, round, approved, decided_at)"
                    + " select overlay(case_id::text placing 'b' from 25 for 1)::uuid, case_id, unit, 1, true, last_closed_at from case_fact"
                    + " where case_no like 'HS2025%' and last_closed_at is not null",
            "insert into callback_fact (callback_task_id, case_id, unit, round, completed_at, final_at, outcome, solved, satisfaction,"
                    + " satisfied, first_reached, final_reached, final_satisfied)"
                    + " select overlay(case_id::text placing 'c' from 25 for 1)::uuid, case_id, unit, 1,"
                    + " archived_at, archived_at, 'REACHED', 'YES', 'SATISFIED', true, true, true, true"
                    + " from case_fact where case_no like 'HS2025%' and archived_at is not null",
            "analyze");
    private static final Map<String, String> QUESTIONS = questions();

    @Inject
    FoldEvents fold;

    @Inject
    RefreshRollups refresh;

    @Inject
    AgroalDataSource database;

    @Inject
    MovableClock clock;

    private final HttpClient client = HttpClient.newHttpClient();

    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        Map<String, String> periods = new LinkedHashMap<>();
        periods.put("June", "{'kind': 'month', 'of': '2025-06'}");
        periods.put("December, the last day being today", "{'kind': 'month', 'of': '2025-12'}");
        periods.put("2025, the last day being today", "{'kind': 'year', 'of': '2025'}");
        periods.forEach((name, period) -> {
            String rest = "'period': " + period + "}";
            questions.put("all measures, total, " + name, "{'measures': [" + ALL + "], " + rest);
            for (String axis : List.of("unit", "channel", "category-1", "category-3", "tag")) {
                String by = "{'measures': ['timely-closing'], 'dimensions': ['" + axis + "'], ";
                questions.put("one rate by " + axis + ", " + name, by + rest);
            }
        });
        List<String> views =
                List.of("leader-overview", "unit-scorecard", "hot-spots", "business-environment", "centre-staff");
        for (String period : List.of("kind=month&of=2025-06", "kind=month&of=2025-12", "kind=year&of=2025")) {
            for (String view : views) {
                for (String unit : view.equals("unit-scorecard") ? List.of("&unit=U0", "&unit=U7") : List.of("")) {
                    questions.put("view " + view + " " + period + unit, "/api/v1/views/" + view + "?" + period + unit);
                }
            }
        }
        questions.put("backlogs", "/api/v1/backlogs");
        questions.keySet().removeIf(name -> !name.contains(ONLY));
        return questions;
    }

    @Test
    void fold_and_figures() throws Exception {
        generate();
        clock.set("2025-12-31T15:00");
        long start = System.nanoTime();
        while (refresh.refresh()) {
            // month by month
        }
        LOG.infof("SPEED rolling %d cases up: %d s", CASES, (System.nanoTime() - start) / 1_000_000_000);
        ask("warm-up", 5);
        ask("after", TIMES);
        for (int i = 0; i < 3; i++) {
            fold(i);
        }
        ask("with changes", TIMES / 4);
        start = System.nanoTime();
        refresh.refresh();
        LOG.infof("SPEED refreshing: %d ms", (System.nanoTime() - start) / 1_000_000);
        ask("refreshed", TIMES / 4);
    }

    private void generate() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet known = statement.executeQuery("select exists (select from case_fact)")) {
                known.next();
                if (known.getBoolean(1)) {
                    return;
                }
            }
            for (String sql : FACTS) {
                statement.execute(sql.replace(":cases", "" + CASES));
            }
        }
    }

    private void fold(int seed) {
        List<Envelope<? extends CaseEvent>> events =
                RandomStories.of(seed, 500, HandWritten.time("2025-12-01T08:00"), List.of("SPEED")).stream()
                        .flatMap(story -> story.log().stream())
                        .sorted(Comparator.comparing(Envelope::time))
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

    private void ask(String when, int times) throws IOException, InterruptedException {
        for (Map.Entry<String, String> each : QUESTIONS.entrySet()) {
            double[] millis = new double[times];
            for (int i = 0; i < times; i++) {
                millis[i] = ask(each.getValue());
            }
            Arrays.sort(millis);
            LOG.infof(
                    "SPEED %s, %s: p50 %.1f ms, p99 %.1f ms, worst %.1f ms",
                    when,
                    each.getKey(),
                    millis[times / 2],
                    millis[(int) Math.ceil(times * 0.99) - 1],
                    millis[times - 1]);
        }
    }

    private double ask(String question) throws IOException, InterruptedException {
        boolean isView = question.startsWith("/");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + (isView ? question : "/api/v1/figure-queries")))
                .header("Authorization", "Bearer " + TOKEN);
        if (!isView) {
            request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(question.replace('\'', '"')));
        }
        long start = System.nanoTime();
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        double took = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return took;
    }
}
