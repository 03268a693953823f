package cn.hotline.closure.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Timings;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The review queue with many open reviews; writes milliseconds into {@code target/review-queue-bench.md}.
 *
 * <p>{@code mvn -pl services/closure -Dtest=ReviewQueueBench -Dhotline.bench.reviews=200000 test}
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@EnabledIfSystemProperty(named = "hotline.bench.reviews", matches = "\\d+")
class ReviewQueueBench {
    private static final int ROUNDS = Integer.getInteger("hotline.bench.rounds", 40);
    private static final int WARM = 60;
    private static final int PAGES = 3;
    private static final String REVIEWER = Tokens.of(Role.REVIEWER);

    @Inject
    AgroalDataSource database;

    @TestHTTPResource("/api/v1/")
    URI api;

    private final Timings timings = new Timings();

    @Test
    void the_queue_of_a_busy_centre() throws SQLException, IOException {
        fill();
        for (int round = 0; round < WARM; round++) {
            everyList();
        }
        timings.forget();
        for (int round = 0; round < ROUNDS; round++) {
            everyList();
        }
        List<String> table = timings.table();
        Files.write(Path.of("target", "review-queue-bench.md"), table);
        assertThat(table).hasSizeGreaterThan(PAGES);
    }

    private void everyList() {
        pages("待审核", "");
        pages("待审核 无人领取", "&claimed=free");
        pages("待审核 本人领取", "&claimed=mine");
        pages("待审核 类别大类", "&category=03");
        pages("待审核 类别小类", "&category=030204");
        pages("待审核 单位四分之一", "&unit=B-DEP00");
        pages("待审核 单位", "&unit=B-ST05");
        pages("待审核 有发现", "&finding=NO_EVIDENCE");
        pages("待审核 无此发现", "&finding=COPIED");
        pages("待审核 单位、类别、发现", "&unit=B-ST05&category=03&finding=NO_EVIDENCE");
        pages("已驳回 单位", "&status=REJECTED&unit=B-ST05");
    }

    private void pages(String asked, String filter) {
        timings.pages(asked, REVIEWER, api + "reviews?limit=50" + filter, PAGES);
    }

    private void fill() throws SQLException, IOException {
        try (InputStream file = ReviewQueueBench.class.getResourceAsStream("/bench/open-reviews.sql");
                Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            sql.execute(text.replace("$reviews", Integer.toString(Integer.getInteger("hotline.bench.reviews"))));
            sql.execute("vacuum analyze"); // or it begins by itself amidst the timing
        }
    }
}
