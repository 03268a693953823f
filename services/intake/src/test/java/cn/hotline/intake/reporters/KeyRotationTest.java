package cn.hotline.intake.reporters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.intake.Desk;
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
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class KeyRotationTest {
    private static final String ADMIN = Tokens.of(Role.ADMIN);
    private static final PersonalData DATA = new PersonalData("张小丽", "13800138000", null, "标题", "内容", "地点");

    @Inject
    AgroalDataSource database;

    @Inject
    Vault vault;

    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void what_an_earlier_key_sealed_is_sealed_with_the_present_one_while_demands_come_in() throws Exception {
        List<CaseId> earlier = new ArrayList<>();
        for (int at = 0; at < 5; at++) {
            earlier.add(sealedWith(TestKeys.EARLIER));
        }
        String id = started();
        CaseId meanwhile = Desk.id(Desk.registered());

        JsonPath done = Poll.until(() -> progress(id), now -> !"RUNNING".equals(now.getString("status")));

        assertThat(done.getLong("resealed")).isGreaterThanOrEqualTo(5);
        for (CaseId each : earlier) {
            assertThat(look(each).then().statusCode(201).extract().jsonPath().getString("name"))
                    .isEqualTo("张小丽");
            assertThat(keyOf(each)).isEqualTo(vault.keyId());
        }
        assertThat(keyOf(meanwhile)).isEqualTo(vault.keyId());
    }

    @Test
    void an_unknown_and_a_wrong_key_are_told_stop_nothing_and_change_nothing() throws Exception {
        CaseId unknown = sealedWith(TestKeys.of('u'));
        CaseId changed = Desk.id(Desk.registered());
        byte[] wrong = sealed(changed);
        System.arraycopy(TestKeys.vault(TestKeys.EARLIER).seal(changed, DATA), 0, wrong, 0, 4);
        write(changed, wrong);
        CaseId good = sealedWith(TestKeys.EARLIER);

        look(unknown).then().statusCode(409).body("code", equalTo("reporter-unreadable"));
        look(changed).then().statusCode(409).body("code", equalTo("reporter-unreadable"));
        String id = started();
        JsonPath done = Poll.until(() -> progress(id), now -> !"RUNNING".equals(now.getString("status")));

        assertThat(done.getString("status")).isEqualTo("INCOMPLETE");
        assertThat(done.getLong("failed")).isGreaterThanOrEqualTo(2);
        assertThat(done.getList("problems", String.class))
                .anyMatch(problem -> problem.contains(unknown.toString()) && problem.contains("not configured"))
                .anyMatch(problem -> problem.contains(changed.toString()) && problem.contains("do not fit"));
        assertThat(sealed(changed)).isEqualTo(wrong);
        assertThat(keyOf(good)).isEqualTo(vault.keyId());
        run("delete from key_rotation_failure");
        run("delete from reporter where case_id in ('" + unknown + "', '" + changed + "')");
    }

    @Test
    void only_an_administrator_starts_one() {
        Api.as(Tokens.of(Role.CENTRE_LEADER))
                .post("/api/v1/key-rotations")
                .then()
                .statusCode(403);
        Api.anonymous().post("/api/v1/key-rotations").then().statusCode(401);
        Api.as(ADMIN).get("/api/v1/key-rotations/" + CaseId.next()).then().statusCode(404);
    }

    private CaseId sealedWith(String key) throws Exception {
        CaseId caseId = Desk.id(Desk.registered());
        write(caseId, TestKeys.vault(key).seal(caseId, DATA));
        return caseId;
    }

    private static String started() {
        return Api.as(ADMIN).post("/api/v1/key-rotations").jsonPath().getString("rotationId");
    }

    private static JsonPath progress(String id) {
        return Api.as(ADMIN)
                .get("/api/v1/key-rotations/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response look(CaseId caseId) {
        return Api.as(Desk.AGENT)
                .body(Map.of("purpose", "ACCEPTANCE"))
                .post(Desk.DEMANDS + "/" + caseId + "/contact-views");
    }

    private String keyOf(CaseId caseId) throws Exception {
        return java.util.HexFormat.of().formatHex(sealed(caseId), 0, 4);
    }

    private byte[] sealed(CaseId caseId) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select sealed from reporter where case_id = '" + caseId + "'")) {
            rows.next();
            return rows.getBytes(1);
        }
    }

    private void write(CaseId caseId, byte[] sealed) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("update reporter set sealed = ? where case_id = ?")) {
            statement.setBytes(1, sealed);
            statement.setObject(2, caseId.value());
            statement.executeUpdate();
        }
    }

    private void run(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
