package cn.hotline.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.intake.Desk;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How long a search for duplicates takes among many generated demands ({@code -Dhotline.bench.demands=100000}). */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@EnabledIfSystemProperty(named = "hotline.bench.demands", matches = "\\d+")
class SpeedBench {
    private static final Logger LOG = Logger.getLogger(SpeedBench.class);
    private static final int WORDS = 8_000;
    private static final int SEARCHES = 1_000;

    @Inject
    DataSource database;

    @Inject
    Rarities rarities;

    @Inject
    FindDuplicates findDuplicates;

    private final Random random = new Random(12345);
    private final List<String> words = new ArrayList<>();

    @Test
    void searching_among_many_demands() throws SQLException {
        Desk.open();
        int demands = Integer.getInteger("hotline.bench.demands");
        Random letters = new Random(1);
        for (int word = 0; word < WORDS; word++) {
            words.add("" + (char) (0x4e00 + letters.nextInt(2_500)) + (char) (0x4e00 + letters.nextInt(2_500)));
        }
        long start = System.nanoTime();
        fill(demands);
        LOG.infof("%d demands written in %d s", demands, (System.nanoTime() - start) / 1_000_000_000);
        rarities.read();
        double[] bare = new double[SEARCHES];
        for (int search = -200; search < SEARCHES; search++) {
            var known = new FindDuplicates.Known(
                    text(8), text(90), "0102", "HS-GS", null, text(5), "138" + random.nextInt(99_999_999), null, null);
            long began = System.nanoTime();
            findDuplicates.find(known, 5);
            if (search >= 0) {
                bare[search] = (System.nanoTime() - began) / 1e6;
            }
        }
        double[] rest = new double[SEARCHES];
        for (int search = 0; search < SEARCHES; search++) {
            long began = System.nanoTime();
            RestAssured.given()
                    .header("Authorization", "Bearer " + Desk.AGENT)
                    .contentType(ContentType.JSON)
                    .body(Map.of("title", text(8), "content", text(90), "category", "0102"))
                    .post("/api/v1/duplicate-searches")
                    .then()
                    .statusCode(200);
            rest[search] = (System.nanoTime() - began) / 1e6;
        }
        report("use case", bare);
        report("over REST", rest);
        assertThat(bare).hasSize(SEARCHES);
    }

    private void report(String what, double[] millis) {
        Arrays.sort(millis);
        LOG.infof(
                "%s: p50 %.1f ms, p99 %.1f ms, worst %.1f ms",
                what, millis[SEARCHES / 2], millis[SEARCHES * 99 / 100], millis[SEARCHES - 1]);
    }

    /** Words are as unevenly frequent as in a language: the n-th about as often as 1/n. */
    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < length; word++) {
            text.append(words.get((int) Math.pow(WORDS, random.nextDouble()) - 1));
            if (random.nextInt(6) == 0) {
                text.append('，');
            }
        }
        return text.toString();
    }

    private void fill(int demands) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement demand = connection.prepareStatement(
                        "insert into demand (case_id, case_no, status, channel, source_no, type, urgency, category, title, content,"
                                + " occurred_at, registered_at, registered_by, registered_by_name, street, address, tags, version)"
                                + " values (?, ?, 'FILED', 'HOTLINE', ?, 'COMPLAINT', 'NORMAL', ?, ?, ?,"
                                + " now() - make_interval(mins => ?), now() - make_interval(mins => ?), 'a', 'a', 'HS-GS', ?, '{}', 0)");
                PreparedStatement reporter = connection.prepareStatement(
                        "insert into reporter (case_id, anonymous, confidential, sealed) values (?, false, false, '')")) {
            for (int number = 0; number < demands; number++) {
                UUID id = new UUID(0x0190_0000_0000_7000L + ((long) number << 16), random.nextLong() | Long.MIN_VALUE);
                String no = String.format("BE20260101-%06d", number);
                demand.setObject(1, id);
                demand.setString(2, no);
                demand.setString(3, no);
                demand.setString(4, "01" + String.format("%02d", random.nextInt(40)));
                demand.setString(5, text(8));
                demand.setString(6, text(40 + random.nextInt(100)));
                demand.setInt(7, number * 2);
                demand.setInt(8, number * 2);
                demand.setString(9, text(5));
                demand.addBatch();
                reporter.setObject(1, id);
                reporter.addBatch();
                if (number % 500 == 499) {
                    demand.executeBatch();
                    reporter.executeBatch();
                }
            }
            demand.executeBatch();
            reporter.executeBatch();
            connection.createStatement().execute("analyze demand, demand_pairs, reporter");
        }
    }
}
