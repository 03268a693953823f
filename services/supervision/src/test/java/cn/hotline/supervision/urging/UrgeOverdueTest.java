package cn.hotline.supervision.urging;

import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.handlerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import cn.hotline.events.Urged;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 批量催办. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class UrgeOverdueTest {
    @Inject
    MovableClock clock;

    @BeforeEach
    void set() {
        clock.set("2025-11-14T10:00");
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void whatAUnitHasOverdueIsUrgedTheLongestOverdueFirstAndOncePerKey() {
        CaseStory late = dispatched("2025-11-05T09:00", "HS-BULK");
        CaseStory later = dispatched("2025-11-04T09:00", "HS-BULK");
        CaseStory inTime = dispatched("2025-11-13T09:00", "HS-BULK");
        CaseStory replied = dispatched("2025-11-04T09:00", "HS-BULK").replied("2025-11-05T10:00", 1);
        CaseStory others = dispatched("2025-11-04T09:00", "HS-ELSE").awaitHeard();

        for (int time = 0; time < 2; time++) {
            bulk(as(Role.SUPERVISOR), "HS-BULK", "k1")
                    .statusCode(200)
                    .body("urged.caseNo", contains(later.caseNo.value(), late.caseNo.value()))
                    .body("left", is(0));
        }

        Urged urged = EventLog.shared().await(late.caseId, Urged.class);
        assertThat(urged.kind()).isEqualTo(UrgeKind.MANUAL);
        assertThat(urged.note()).isEqualTo("全部超期件请今日回复，电 [电话]");
        later.awaitHeard();
        for (CaseStory once : new CaseStory[] {late, later}) {
            assertThat(EventLog.shared().of(once.caseId, Urged.class)).hasSize(1);
        }
        for (CaseStory never : new CaseStory[] {inTime, replied, others}) {
            assertThat(EventLog.shared().of(never.caseId, Urged.class)).isEmpty();
        }
    }

    @Test
    void whatWasUrgedByHandSinceAMomentIsLeftOut() {
        dispatched("2025-11-04T09:00", "HS-TWICE").awaitHeard();
        bulk(as(Role.SUPERVISOR), "HS-TWICE", null).body("urged", hasSize(1));
        as(Role.SUPERVISOR)
                .body("{\"unit\":\"HS-TWICE\",\"note\":\"再催\",\"notUrgedSince\":\"2025-11-14T01:00:00Z\"}")
                .post("/api/v1/bulk-urges")
                .then()
                .statusCode(200)
                .body("urged", hasSize(0))
                .body("left", is(1));
    }

    @Test
    void onlySupervisorsUrgeInBulk() {
        bulk(as(Role.AGENT), "HS-BULK", null).statusCode(403).body("code", is("forbidden"));
        bulk(handlerOf("HS-BULK"), "HS-BULK", null).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"unit\":\"hs\",\"note\":\"x\"}", "{\"unit\":\"HS\"}", "{\"note\":\"x\"}"})
    void wrongRequestsAreRefused(String body) {
        as(Role.SUPERVISOR).body(body).post("/api/v1/bulk-urges").then().statusCode(400);
    }

    private static CaseStory dispatched(String time, String unit) {
        return CaseStory.filed(time).dispatched(time, unit).awaitClocks(1);
    }

    private static ValidatableResponse bulk(RequestSpecification who, String unit, String key) {
        return who.header("Idempotency-Key", key == null ? "" : key)
                .body("{\"unit\":\"" + unit + "\",\"note\":\"全部超期件请今日回复，电 13912345678\"}")
                .post("/api/v1/bulk-urges")
                .then();
    }
}
