package cn.hotline.intake.patrolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.EventJson;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PatrollingTest {
    private static final String PATROLLER = Tokens.of(Role.PATROLLER);
    private static final String REPORTS = "/api/v1/patrol-reports";
    private static int photos;

    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void a_report_is_registered_and_filed_in_one_step_without_a_reporter() {
        JsonPath report = report(PATROLLER, finding(), photo())
                .then()
                .statusCode(201)
                .body("status", equalTo("FILED"), "channel", equalTo("PATROL"), "reporter", nullValue())
                .extract()
                .jsonPath();

        CaseId id = Desk.id(report);
        DemandRegistered registered = EventLog.shared().await(id, DemandRegistered.class);
        assertThat(registered.patrol()).isTrue();
        assertThat(registered.anonymous()).isTrue();
        CaseFiled filed = EventLog.shared().await(id, CaseFiled.class);
        assertThat(filed.patrol()).isTrue();
        assertThat(filed.calledUnit()).hasToString("HS-CG");
        assertThat(EventLog.shared().ofType(CaseFiled.class))
                .filteredOn(each -> each.data().caseId().equals(id))
                .extracting(each -> each.actor().id())
                .containsExactly("test.patroller");
        Api.as(PATROLLER)
                .get(Desk.DEMANDS + "/" + id + "/attachments")
                .then()
                .statusCode(200)
                .body("moment", hasItem("BEFORE"));
    }

    @Test
    void without_a_photo_nothing_is_registered() {
        long before = EventLog.shared().ofType(DemandRegistered.class).size();

        refused(sending(PATROLLER, finding()).post(REPORTS), 422, "photo-required");
        refused(
                report(PATROLLER, finding(), "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8)),
                422,
                "photo-required");

        assertThat(EventLog.shared().ofType(DemandRegistered.class)).hasSize((int) before);
    }

    @Test
    void what_was_found_is_held_to_the_rules_of_registering() {
        Map<String, Object> nowhere = finding();
        nowhere.put("place", Map.of());
        refused(report(PATROLLER, nowhere, photo()), 422, "where-missing");
        Map<String, Object> unknown = finding();
        unknown.put("category", "77");
        refused(report(PATROLLER, unknown, photo()), 422, "unknown-category");
        Map<String, Object> blank = finding();
        blank.put("title", " ");
        refused(report(PATROLLER, blank, photo()), 400, "invalid-request");
        refused(report(Desk.AGENT, finding(), photo()), 403, "forbidden");
        report(null, finding(), photo()).then().statusCode(401);
    }

    @Test
    void the_same_report_sent_twice_under_one_key_is_one_case() {
        byte[] photo = photo();
        String key = "patrol-" + CaseId.next();
        String first = keyed(key, photo).then().statusCode(201).extract().path("caseId");

        keyed(key, photo).then().statusCode(201).body("caseId", equalTo(first));
        refused(keyed(key, photo()), 422, "idempotency-key-reused");
    }

    @Test
    void only_its_patroller_attaches_the_photo_of_the_place_put_right_and_it_is_another_photo() {
        byte[] before = photo();
        JsonPath report = report(PATROLLER, finding(), before).jsonPath();
        String other = Tokens.of("patroller.other", "另一监督员", java.util.Set.of(Role.PATROLLER_ID), null);

        refused(attach(PATROLLER, report, before), 409, "photo-of-other-moment");
        refused(attach(other, report, photo()), 403, "other-patroller");
        attach(PATROLLER, report, photo()).then().statusCode(201).body("moment", equalTo("AFTER"));
    }

    @Test
    void a_report_is_not_merged_into_another_case() {
        JsonPath report = report(PATROLLER, finding(), photo()).jsonPath();

        refused(
                Desk.act(report, "mergings", Map.of("leadCaseId", Desk.filed().getString("caseId"))),
                422,
                "patrol-not-merged");
        assertThat(Desk.read(report).getString("status")).isEqualTo("FILED");
    }

    private static Map<String, Object> finding() {
        return new LinkedHashMap<>(Map.of(
                "category", "0102",
                "title", "人行道井盖破损",
                "content", "井盖断裂，已放置警示锥。",
                "place", Desk.place("HS-GS", "HS-GS-01", "雄楚大道 268 号"),
                "calledUnit", "HS-CG"));
    }

    /** A picture no other test has sent. */
    private static synchronized byte[] photo() {
        byte[] png = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 60);
        png[50] = (byte) ++photos;
        png[51] = (byte) (photos >> 8);
        return png;
    }

    private static RequestSpecification sending(String token, Map<String, Object> finding) {
        return (token == null ? Api.anonymous() : Api.as(token))
                .contentType("multipart/form-data")
                .multiPart("report", EventJson.write(finding), "application/json");
    }

    private static Response report(String token, Map<String, Object> finding, byte[] photo) {
        return sending(token, finding)
                .multiPart("photos", "before.png", photo, "image/png")
                .post(REPORTS);
    }

    private static Response keyed(String key, byte[] photo) {
        return sending(PATROLLER, finding())
                .header("Idempotency-Key", key)
                .multiPart("photos", "before.png", photo, "image/png")
                .post(REPORTS);
    }

    private static Response attach(String token, JsonPath report, byte[] photo) {
        return Api.as(token)
                .contentType("multipart/form-data")
                .multiPart("file", "after.png", photo, "image/png")
                .multiPart("moment", "AFTER")
                .post(Desk.DEMANDS + "/" + report.getString("caseId") + "/attachments");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
