package cn.hotline.dispatch.applying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.ClockDue;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.ExtensionGranted;
import cn.hotline.events.ExtensionRefused;
import cn.hotline.events.ExtensionRequested;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 延期: more time is asked for before the due time, and signed by the centre. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ExtendingTest {
    private final EventLog log = EventLog.shared();
    private final CaseStory story = CaseStory.withLabourBureau();
    private final String order = story.order(1);

    @Test
    void a_section_head_grants_more_time_and_the_log_tells_how_much() {
        Desk.sign(Desk.LABOUR, order, 0);

        JsonPath asked = Desk.askForDays(Desk.LABOUR, order, 1, 3)
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING"), "ordinal", equalTo(1), "extra", equalTo("3wd"))
                .body("required[0]", equalTo("section-head"))
                .extract()
                .jsonPath();
        assertThat(log.await(story.id, ExtensionRequested.class).extra()).isEqualTo("3wd");
        assertThat(Desk.see(order).getBoolean("applied")).isTrue();

        Desk.approve(Desk.SECTION_HEAD, asked.getString("id"), 0, "GRANT")
                .then()
                .statusCode(200)
                .body("status", equalTo("GRANTED"), "signedBy[0]", equalTo("section-head"));
        ExtensionGranted granted = log.await(story.id, ExtensionGranted.class);
        assertThat(granted.extra()).isEqualTo("3wd");
        assertThat(granted.applicationId().toString()).isEqualTo(asked.getString("id"));
        assertThat(Desk.see(order).getString("status")).isEqualTo("SIGNED");
        assertThat(Desk.see(order).getInt("extensions")).isEqualTo(1);
        assertThat(Desk.see(order).getBoolean("applied")).isFalse();
    }

    @Test
    void a_refused_wish_changes_nothing_and_may_be_repeated_until_two_were_granted() {
        Desk.sign(Desk.LABOUR, order, 0);
        decide(Desk.askForDays(Desk.LABOUR, order, version(), 3).jsonPath(), "REFUSE");
        log.await(story.id, ExtensionRefused.class);
        decide(Desk.askForDays(Desk.LABOUR, order, version(), 3).jsonPath(), "GRANT");
        decide(Desk.askForDays(Desk.LABOUR, order, version(), 2).jsonPath(), "GRANT");

        Desk.askForDays(Desk.LABOUR, order, version(), 1)
                .then()
                .statusCode(422)
                .body("code", equalTo("extensions-used-up"));
        assertThat(log.await(story.id, ExtensionGranted.class, 2).ordinal()).isEqualTo(2);
        assertThat(Desk.see(order).getBoolean("applied")).isFalse();
    }

    @Test
    void only_before_the_due_time() {
        Instant due = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(5, ChronoUnit.MINUTES);
        Desk.sign(Desk.LABOUR, order, 0);
        log.publish(new ClocksStarted(
                story.id,
                story.caseNo,
                WorkOrderId.fromString(order),
                new UnitCode("HS-RS"),
                List.of(new ClockDue(ClockKind.HANDLE, due, due, "5wd"))));
        Poll.until(() -> Desk.see(order).getString("handleDueAt") != null);

        Desk.askForDays(Desk.LABOUR, order, 1, 3)
                .then()
                .statusCode(422)
                .body("code", equalTo("due-already"), "detail", containsString("到期"));
        assertThat(log.of(story.id, ExtensionRequested.class)).isEmpty();
    }

    @Test
    void a_wish_on_wrong_terms_changes_nothing() {
        Desk.askForDays(Desk.LABOUR, order, 0, 3).then().statusCode(409).body("code", equalTo("illegal-status"));
        Desk.sign(Desk.LABOUR, order, 0);
        Desk.askForDays(Desk.LABOUR, order, 1, 11).then().statusCode(422).body("code", equalTo("extra-too-long"));
        Desk.askForDays(Desk.LABOUR, order, 0, 3).then().statusCode(412);
        Desk.askForDays(Desk.CITY, order, 1, 3).then().statusCode(403).body("code", equalTo("other-unit"));
        Desk.askForDays(Desk.DISPATCHER, order, 1, 3).then().statusCode(403);
        Api.as(Desk.LABOUR)
                .header("If-Match", Desk.tag(1))
                .body(Map.of("extra", "P3D", "reason", "WORKS", "note", "时间"))
                .post("/api/v1/work-orders/" + order + "/extensions")
                .then()
                .statusCode(400);
        assertThat(version()).isEqualTo(1);

        String asked = Desk.askForDays(Desk.LABOUR, order, 1, 3).jsonPath().getString("id");
        Desk.askForDays(Desk.LABOUR, order, 2, 3).then().statusCode(409).body("code", equalTo("applied-already"));
        Desk.approve(Desk.DISPATCHER, asked, 0, "GRANT")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-a-signatory"));
        Desk.approve(Desk.LABOUR, asked, 0, "GRANT").then().statusCode(403);
        Desk.approve(Desk.SECTION_HEAD, asked, 7, "GRANT").then().statusCode(412);
        assertThat(log.of(story.id, ExtensionGranted.class)).isEmpty();
    }

    @Test
    void who_replies_or_returns_no_longer_waits_for_an_extension() {
        Desk.sign(Desk.LABOUR, order, 0);
        String asked = Desk.askForDays(Desk.LABOUR, order, 1, 3).jsonPath().getString("id");

        Desk.reply(Desk.LABOUR, order, 2).then().statusCode(200).body("applied", equalTo(false));

        Desk.approve(Desk.SECTION_HEAD, asked, 1, "GRANT")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-ruled"));
    }

    @Test
    void a_unit_lists_its_own_applications_only() {
        Desk.sign(Desk.LABOUR, order, 0);
        String asked = Desk.askForDays(Desk.LABOUR, order, 1, 3).jsonPath().getString("id");

        assertThat(ids(Desk.LABOUR)).contains(asked);
        assertThat(ids(Desk.SECTION_HEAD)).contains(asked);
        assertThat(ids(Desk.CITY)).doesNotContain(asked);
    }

    private static List<String> ids(String token) {
        return Api.as(token)
                .queryParam("kind", "EXTENSION")
                .queryParam("limit", 500)
                .get("/api/v1/applications")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private void decide(JsonPath asked, String decision) {
        Desk.approve(Desk.SECTION_HEAD, asked.getString("id"), 0, decision)
                .then()
                .statusCode(200);
    }

    private int version() {
        return Desk.see(order).getInt("version");
    }
}
