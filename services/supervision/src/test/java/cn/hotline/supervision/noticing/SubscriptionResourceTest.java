package cn.hotline.supervision.noticing;

import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.handlerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The administrator keeps subscriptions and templates. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SubscriptionResourceTest {
    private static final String SUBSCRIPTIONS = "/api/v1/notice-subscriptions";
    private static final String TEMPLATES = "/api/v1/notice-templates";
    private static final String OF_UNIT =
            "{\"unit\":\"HS-SUB\",\"kind\":\"OVERDUE\",\"channel\":\"EMAIL\",\"address\":\"sub@hs.example.gov.cn\"}";

    @Inject
    NoticeDesk desk;

    @Inject
    SendNotices sending;

    @Inject
    MockMailbox mailbox;

    @Inject
    MovableClock time;

    @BeforeEach
    void atNoon() {
        time.set("2025-10-14T12:00");
        mailbox.clear();
    }

    @AfterEach
    void leaveNothing() {
        desk.clear();
        desk.run("delete from notice_template where written_by <> '系统'");
        time.release();
    }

    @Test
    void aSubscriptionIsAddedChangedAndRemovedByWhoReadItsVersion() {
        ValidatableResponse added = add(OF_UNIT).statusCode(201).header("ETag", "\"0\"");
        String path = SUBSCRIPTIONS + "/" + added.extract().path("id");
        as(Role.ADMIN).get(path).then().statusCode(200).body("digestMinutes", equalTo(0));

        String digest = OF_UNIT.replace("}", ",\"digestMinutes\":240,\"active\":false}");
        as(Role.ADMIN).body(digest).put(path).then().statusCode(428).body("code", equalTo("if-match-required"));
        as(Role.ADMIN)
                .header("If-Match", "\"0\"")
                .body(digest)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("digestMinutes", equalTo(240));
        as(Role.ADMIN)
                .header("If-Match", "\"0\"")
                .delete(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("changed-meanwhile"));
        desk.happens(NoticeKind.OVERDUE, "HS-SUB");
        assertThat(desk.count("notice")).as("it is not in use").isZero();

        as(Role.ADMIN).header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        as(Role.ADMIN).get(path).then().statusCode(404);
        as(Role.ADMIN)
                .get(SUBSCRIPTIONS + "?unit=HS-SUB")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aRoleHearsOfAllUnitsAndARepeatedRequestSubscribesOnce() {
        String ofRole = OF_UNIT.replace("\"unit\":\"HS-SUB\"", "\"role\":\"supervisor\"");
        for (int each = 0; each < 2; each++) {
            as(Role.ADMIN)
                    .header("Idempotency-Key", "sub-1")
                    .body(ofRole)
                    .post(SUBSCRIPTIONS)
                    .then()
                    .statusCode(201);
        }
        desk.happens(NoticeKind.OVERDUE, "HS-ANY");
        assertThat(desk.count("notice")).isOne();
    }

    @Test
    void whatIsNoSubscriptionIsRefused() {
        add(OF_UNIT.replace("\"unit\":\"HS-SUB\",", "")).statusCode(422).body("code", equalTo("subscriber-unclear"));
        add(OF_UNIT.replace("}", ",\"role\":\"supervisor\"}"))
                .statusCode(422)
                .body("code", equalTo("subscriber-unclear"));
        add(OF_UNIT.replace("sub@hs.example.gov.cn", "13800138000"))
                .statusCode(422)
                .body("code", equalTo("address-unfit"));
        add(OF_UNIT.replace("\"EMAIL\"", "\"WEBHOOK\"")).statusCode(422).body("code", equalTo("address-unfit"));
        add(OF_UNIT.replace("\"unit\":\"HS-SUB\"", "\"role\":\"king\"")).statusCode(400);
        add(OF_UNIT.replace("OVERDUE", "GOSSIP")).statusCode(400);
        add("{").statusCode(400);
        add(OF_UNIT).statusCode(201);
        add(OF_UNIT).statusCode(409).body("code", equalTo("already-subscribed"));
        assertThat(desk.count("notice_subscription")).isOne();
    }

    @Test
    void onlyTheAdministratorKeepsThemAndOnlyTheCentreSeesNotices() {
        as(Role.SUPERVISOR).body(OF_UNIT).post(SUBSCRIPTIONS).then().statusCode(403);
        handlerOf("HS-SUB").get("/api/v1/notices").then().statusCode(403);
        Api.anonymous().get(SUBSCRIPTIONS).then().statusCode(401);
        as(Role.SUPERVISOR).get(TEMPLATES).then().statusCode(403);
    }

    @Test
    void aNewVersionOfATemplateIsUsedFromItsMomentOn() {
        add(OF_UNIT).statusCode(201);
        write("2025-10-14T05:00:00Z", "请办 {工单号}").statusCode(201);
        write("2025-10-14T05:00:00Z", "请办 {电话}").statusCode(422).body("code", equalTo("unknown-placeholder"));
        as(Role.ADMIN)
                .get(TEMPLATES + "?kind=OVERDUE&channel=EMAIL")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].subject", equalTo("请办 {工单号}"));

        desk.happens(NoticeKind.OVERDUE, "HS-SUB");
        sending.drain();
        time.set("2025-10-14T13:00");
        desk.happens(NoticeKind.OVERDUE, "HS-SUB");
        sending.drain();
        assertThat(mailbox.getMailsSentTo("sub@hs.example.gov.cn"))
                .extracting(mail -> mail.getSubject().substring(0, 2))
                .containsExactly("【超", "请办");
    }

    @Test
    void noticesAreListedByWhatBecameOfThem() {
        add(OF_UNIT).statusCode(201);
        String sent = desk.happens(NoticeKind.OVERDUE, "HS-SUB").value();
        sending.drain();
        time.set("2025-10-14T23:00");
        String waiting = desk.happens(NoticeKind.OVERDUE, "HS-SUB").value();

        listed("status=SENT").body("items.caseNo", hasItem(sent)).body("items.caseNo", not(hasItem(waiting)));
        listed("status=PENDING&unit=HS-SUB&kind=OVERDUE&channel=EMAIL")
                .body("items.caseNo", equalTo(java.util.List.of(waiting)))
                .body("items[0].readyAt", equalTo("2025-10-15T00:00:00Z"));
        String next = listed("limit=1").body("items", hasSize(1)).extract().path("next");
        listed("limit=1&after=" + next).body("items[0].caseNo", equalTo(sent));
    }

    private static ValidatableResponse listed(String query) {
        return as(Role.SUPERVISOR).get("/api/v1/notices?" + query).then().statusCode(200);
    }

    private static ValidatableResponse add(String body) {
        return as(Role.ADMIN).body(body).post(SUBSCRIPTIONS).then();
    }

    private static ValidatableResponse write(String from, String subject) {
        return as(Role.ADMIN)
                .body("{\"kind\":\"OVERDUE\",\"channel\":\"EMAIL\",\"effectiveFrom\":\"" + from + "\",\"subject\":\""
                        + subject + "\",\"body\":\"{单位} {到期时间}\"}")
                .post(TEMPLATES)
                .then();
    }
}
