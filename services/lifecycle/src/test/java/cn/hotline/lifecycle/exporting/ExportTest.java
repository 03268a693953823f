package cn.hotline.lifecycle.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.TryLater;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.lifecycle.bench.ManyCases;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ExportTest {
    private static final String EXPORTS = "/api/v1/cases/exports";
    private static final String ANALYST = Tokens.of(Role.ANALYST);

    @Inject
    AgroalDataSource database;

    @Inject
    ExportSlots slots;

    @TestHTTPResource(EXPORTS)
    URI exports;

    @Test
    void the_ledger_holds_what_the_filters_find_under_chinese_headers() {
        CaseStory story = new CaseStory();
        story.tell(story.registration("=1+1，占道"));
        CaseStory other = new CaseStory().registered();
        Reader.awaitStatus(story, "REGISTERED");
        Reader.awaitStatus(other, "REGISTERED");

        List<String> lines = Api.as(ANALYST)
                .get(EXPORTS + "?caseId=" + story.id)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", equalTo("attachment; filename=\"cases.csv\""))
                .extract()
                .asString()
                .lines()
                .toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("\ufeff工单编号,状态,归档结果,标题,");
        assertThat(lines.get(1)).startsWith(story.caseNo + ",已受理,,'=1+1，占道,投诉,一般,010302,");
    }

    @Test
    void an_excel_file_is_one() {
        byte[] file = Api.as(ANALYST)
                .get(EXPORTS + "?format=xlsx&caseNo=none")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/vnd.openxmlformats"))
                .extract()
                .asByteArray();

        assertThat(file).startsWith('P', 'K');
    }

    @Test
    void a_handler_exports_its_own_cases_only() {
        CaseStory own = new CaseStory().filed().dispatched();
        CaseStory foreign = new CaseStory().filed();
        Reader.awaitStatus(own, "DISPATCHED");
        Reader.awaitStatus(foreign, "FILED");

        String file = Api.as(Tokens.handler("HS-CG"))
                .get(EXPORTS)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(file).contains(own.caseNo.value()).doesNotContain(foreign.caseNo.value());
    }

    @Test
    void who_may_not_export_and_who_asks_wrongly_is_refused() {
        for (Role role : List.of(Role.AGENT, Role.SURVEYOR, Role.REVIEWER, Role.EVALUATOR, Role.SOURCE)) {
            Api.as(Tokens.of(role)).get(EXPORTS).then().statusCode(403).body("code", equalTo("forbidden"));
        }
        Api.anonymous().get(EXPORTS).then().statusCode(401);
        for (String wrong : List.of("format=pdf", "format=CSV", "status=x", "sort=x")) {
            Api.as(ANALYST)
                    .get(EXPORTS + "?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-parameter"));
        }
    }

    @Test
    void a_reader_who_goes_away_ends_the_transaction() throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            ManyCases.fill(connection, 20_000);
        }
        try (Socket socket = new Socket(exports.getHost(), exports.getPort())) {
            socket.setReceiveBufferSize(4_096);
            socket.getOutputStream()
                    .write(("GET " + exports.getPath() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + ANALYST
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readNBytes(10_000);
            Poll.until(this::exporting, count -> count == 1);
            socket.setSoLinger(true, 0);
        }

        Poll.until(this::exporting, count -> count == 0);
        Poll.until(this::bothSlotsAreFree, free -> free);
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("delete from case_file where case_no like 'BENCH-%'");
        }
    }

    private boolean bothSlotsAreFree() {
        try (var first = slots.take();
                var second = slots.take()) {
            return first != second;
        } catch (TryLater taken) {
            return false;
        }
    }

    private int exporting() {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from pg_stat_activity where pid <> pg_backend_pid()"
                        + " and datname = current_database() and xact_start is not null"
                        + " and query like 'select c.%'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
