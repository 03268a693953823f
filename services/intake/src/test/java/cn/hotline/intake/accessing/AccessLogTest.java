package cn.hotline.intake.accessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.intake.Desk;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AccessLogTest {
    private static final String LEADER = Tokens.of(Role.CENTRE_LEADER);
    private static final String BOTH =
            Tokens.of("test.both", "两职", Set.of(Role.HANDLER_ID, Role.AGENT_ID, Role.DISPATCHER_ID), "HS-CG-01");

    @Inject
    AgroalDataSource database;

    @Inject
    DemandViews views;

    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void it_tells_who_looked_who_found_and_who_unmasked() {
        JsonPath demand = Desk.registered();
        Api.as(Tokens.of(Role.DISPATCHER)).get(path(demand, "")).then().statusCode(200);
        Api.as(Desk.AGENT).body(Map.of("caseNo", demand.getString("caseNo"))).post(Desk.DEMANDS + "/searches");
        Api.as(Tokens.of(Role.SURVEYOR))
                .body(Map.of("purpose", "CALLBACK", "note", "约张小丽"))
                .post(path(demand, "/contact-views"))
                .then()
                .statusCode(201);

        JsonPath log = Poll.until(() -> log(demand), all -> all.getList("items").size() == 3);

        assertThat(log.getList("items.kind")).containsExactlyInAnyOrder("VIEWED", "FOUND", "UNMASKED");
        assertThat(log.getString("items.find { it.kind == 'VIEWED' }.viewerName"))
                .isEqualTo("测试派单员");
        assertThat(log.getString("items.find { it.kind == 'FOUND' }.viewer")).isEqualTo("test.agent");
        assertThat(log.getString("items.find { it.kind == 'UNMASKED' }.purpose"))
                .isEqualTo("CALLBACK");
        assertThat(log.getString("items.find { it.kind == 'UNMASKED' }.note")).isEqualTo("约[诉求人]");
    }

    @Test
    void the_pages_hold_every_view_once() {
        JsonPath demand = Desk.registered();
        List<CaseId> often = Collections.nCopies(25, Desk.id(demand));
        views.record(new Actor("somebody", null, Set.of("agent"), null), AccessKind.VIEWED, often);
        Poll.until(() -> log(demand).getList("items").size() == 25);

        List<String> seen = new java.util.ArrayList<>();
        String after = "";
        do {
            JsonPath page = Api.as(LEADER)
                    .get(path(demand, "/access-log?limit=10&after=" + after))
                    .jsonPath();
            seen.addAll(page.getList("items.viewId"));
            after = page.getString("next");
        } while (after != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void more_views_than_the_queue_holds_are_all_written() throws Exception {
        CaseId caseId = CaseId.next();
        views.record(
                new Actor("busy", "忙", Set.of("agent"), null), AccessKind.FOUND, Collections.nCopies(30_000, caseId));

        Poll.until(() -> count(caseId) == 30_000);
    }

    @Test
    void only_those_in_charge_read_it() {
        JsonPath demand = Desk.registered();
        Api.as(Desk.AGENT).get(path(demand, "/access-log")).then().statusCode(403);
        Api.as(Tokens.of(Role.SUPERVISOR))
                .get(path(demand, "/access-log"))
                .then()
                .statusCode(403);
        Api.anonymous().get(path(demand, "/access-log")).then().statusCode(401);
        Api.as(LEADER)
                .get(Desk.DEMANDS + "/" + CaseId.next() + "/access-log")
                .then()
                .statusCode(404);
        Api.as(LEADER).get(path(demand, "/access-log?after=x")).then().statusCode(400);
    }

    @Test
    void a_confidential_reporter_stays_hidden_from_who_also_handles_cases() {
        JsonPath demand = Desk.registered(
                Desk.demandWith("reporter", Map.of("name", "张小丽", "phone", "13800138000", "confidential", true)));

        Api.as(BOTH).get(path(demand, "")).then().statusCode(200).body("reporter", nullValue());
        Api.as(BOTH)
                .body(Map.of("purpose", "ACCEPTANCE"))
                .post(path(demand, "/contact-views"))
                .then()
                .statusCode(403)
                .body("code", equalTo("reporter-confidential"));
        Api.as(Tokens.handler("HS-CG-01")).get(path(demand, "")).then().statusCode(403);
        Api.as(Desk.AGENT).get(path(demand, "")).then().body("reporter.name", equalTo("张**"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update demand_view set viewer = 'x'", "delete from demand_view", "truncate demand_view"})
    void the_record_can_neither_be_changed_nor_erased(String sql) {
        assertThatThrownBy(() -> {
                    try (var connection = database.getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .hasMessageContaining("append-only");
    }

    private long count(CaseId caseId) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select count(*) from demand_view where case_id = '" + caseId + "'")) {
            rows.next();
            return rows.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonPath log(JsonPath demand) {
        return Api.as(LEADER)
                .get(path(demand, "/access-log"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String path(JsonPath demand, String rest) {
        return Desk.DEMANDS + "/" + demand.getString("caseId") + rest;
    }
}
