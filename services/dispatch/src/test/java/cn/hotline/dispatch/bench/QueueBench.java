package cn.hotline.dispatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.dispatch.Desk;
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
 * The lists people work from, with many open orders; writes milliseconds into {@code target/queue-bench.md}.
 *
 * <p>{@code mvn -pl services/dispatch -Dtest=QueueBench -Dhotline.bench.orders=200000 test}
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@EnabledIfSystemProperty(named = "hotline.bench.orders", matches = "\\d+")
class QueueBench {
    private static final int ROUNDS = Integer.getInteger("hotline.bench.rounds", 60);
    private static final int WARM = 50;
    private static final int PAGES = 3;
    /** The unit with a third of all orders, and one with a few percent. */
    private static final List<String> UNITS = List.of("HS-CG", "HS-JD03");

    private static final String TO_DO = "?status=DISPATCHED&status=SIGNED&status=REWORK";

    @Inject
    AgroalDataSource database;

    @TestHTTPResource("/api/v1/")
    URI api;

    private final Timings timings = new Timings();

    @Test
    void the_lists_of_a_busy_district() throws SQLException, IOException {
        fill();
        for (int round = 0; round < WARM; round++) {
            everyList();
        }
        timings.forget();
        for (int round = 0; round < ROUNDS; round++) {
            everyList();
        }
        List<String> table = timings.table();
        Files.write(Path.of("target", "queue-bench.md"), table);
        assertThat(table).hasSizeGreaterThan(PAGES);
    }

    private void everyList() {
        pages("待派单", Desk.DISPATCHER, "dispatch-requests?limit=50");
        pages("待派单 急件", Desk.DISPATCHER, "dispatch-requests?limit=50&urgency=URGENT");
        pages("待派单 街道", Desk.DISPATCHER, "dispatch-requests?limit=50&street=HS-JD03");
        pages("待派单 退单", Desk.DISPATCHER, "dispatch-requests?limit=50&cause=RETURNED");
        pages("待派单 未认领", Desk.DISPATCHER, "dispatch-requests?limit=50&claimed=free");
        pages("退单待裁定", Desk.DISPATCHER, "returns?limit=50&status=PENDING");
        pages("申请待审批", Desk.SECTION_HEAD, "applications?limit=50&status=PENDING");
        pages("派单件 全部在办", Desk.DISPATCHER, "work-orders" + TO_DO + "&limit=50");
        pages("承诺到期", Desk.DISPATCHER, "promises?limit=50&status=DUE");
        for (String unit : UNITS) {
            String handler = Tokens.handler(unit);
            pages("派单件 " + unit + " 待签收", handler, "work-orders?status=DISPATCHED&limit=50");
            pages("派单件 " + unit + " 在办", handler, "work-orders" + TO_DO + "&limit=50");
            pages("申请 " + unit, handler, "applications?limit=50&status=PENDING");
            pages("承诺 " + unit, handler, "promises?limit=50&status=PENDING");
            pages("分办件 " + unit, handler, "unit-tasks?limit=50&status=OPENED");
        }
    }

    private void pages(String asked, String token, String query) {
        timings.pages(asked, token, api + query, PAGES);
    }

    private void fill() throws SQLException, IOException {
        try (InputStream file = QueueBench.class.getResourceAsStream("/bench/open-orders.sql");
                Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            sql.execute(text.replace("$orders", Integer.toString(Integer.getInteger("hotline.bench.orders"))));
            sql.execute("vacuum analyze"); // or it begins by itself amidst the timing
        }
    }
}
