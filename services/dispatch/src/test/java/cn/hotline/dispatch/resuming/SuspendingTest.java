package cn.hotline.dispatch.resuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.HandlingResumed;
import cn.hotline.events.SuspensionGranted;
import cn.hotline.events.SuspensionRefused;
import cn.hotline.events.code.ResumeCause;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 挂账与恢复: a case that cannot be handled for now stands still, and comes back. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SuspendingTest {
    @Inject
    MovableClock clock;

    @Inject
    ResumePlanned resumePlanned;

    private final EventLog log = EventLog.shared();
    private final CaseStory story = CaseStory.withLabourBureau();
    private final String order = story.order(1);

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @Test
    void both_leaders_sign_and_the_unit_takes_it_up_again() {
        suspended();
        assertThat(log.await(story.id, SuspensionGranted.class).plannedUntil()).isEqualTo(day(30));
        Desk.reply(Desk.LABOUR, order, version()).then().statusCode(409).body("code", equalTo("illegal-status"));
        Desk.giveBack(Desk.LABOUR, order, version(), null).then().statusCode(409);
        Desk.resume(Desk.CITY, order, version()).then().statusCode(403).body("code", equalTo("other-unit"));

        Desk.resume(Desk.LABOUR, order, version())
                .then()
                .statusCode(200)
                .body("status", equalTo("SIGNED"), "suspendedUntil", nullValue());

        HandlingResumed resumed = log.await(story.id, HandlingResumed.class);
        assertThat(resumed.cause()).isEqualTo(ResumeCause.UNIT);
        Desk.resume(Desk.LABOUR, order, version()).then().statusCode(409);
        Desk.reply(Desk.LABOUR, order, version()).then().statusCode(200);
    }

    @Test
    void it_comes_back_by_itself_on_its_planned_day_and_not_before() {
        suspended();
        clock.set(day(30).atStartOfDay(DistrictTime.ZONE).toInstant().minusSeconds(1));
        resumePlanned.doSome();
        assertThat(Desk.see(order).getString("status")).isEqualTo("SUSPENDED");

        clock.advance(Duration.ofSeconds(1));
        resumePlanned.doSome();

        HandlingResumed resumed = log.await(story.id, HandlingResumed.class);
        assertThat(resumed.cause()).isEqualTo(ResumeCause.PLANNED_DATE);
        assertThat(Desk.see(order).getString("status")).isEqualTo("SIGNED");
        resumePlanned.doSome();
        assertThat(log.of(story.id, HandlingResumed.class)).hasSize(1);
    }

    @Test
    void an_order_in_rework_goes_back_to_rework() {
        Desk.sign(Desk.LABOUR, order, 0);
        Desk.reply(Desk.LABOUR, order, 1);
        story.reviewRejects(order, "太短");
        Desk.awaitStatus(order, "REWORK");
        grant(Desk.askToSuspend(Desk.LABOUR, order, version(), day(30).toString())
                .jsonPath()
                .getString("id"));

        Desk.resume(Desk.DISPATCHER, order, version()).then().statusCode(200).body("status", equalTo("REWORK"));

        assertThat(log.await(story.id, HandlingResumed.class).cause()).isEqualTo(ResumeCause.CENTRE);
    }

    @Test
    void either_leader_refuses_and_the_day_must_lie_ahead_but_not_too_far() {
        Desk.sign(Desk.LABOUR, order, 0);
        Desk.askToSuspend(Desk.LABOUR, order, 1, day(0).toString())
                .then()
                .statusCode(422)
                .body("code", equalTo("suspension-date"));
        Desk.askToSuspend(Desk.LABOUR, order, 1, day(366).toString()).then().statusCode(422);
        Desk.askToSuspend(Desk.LABOUR, order, 1, "2026-13-01").then().statusCode(400);
        assertThat(version()).isEqualTo(1);

        String asked = Desk.askToSuspend(Desk.LABOUR, order, 1, day(365).toString())
                .jsonPath()
                .getString("id");
        Desk.approve(Desk.SECTION_HEAD, asked, 0, "GRANT")
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING"));
        Desk.approve(Desk.CENTRE_LEADER, asked, 1, "REFUSE")
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"));

        log.await(story.id, SuspensionRefused.class);
        assertThat(Desk.see(order).getString("status")).isEqualTo("SIGNED");
    }

    @Test
    void a_withdrawn_case_takes_its_suspended_order_and_its_wish_with_it() {
        suspended();
        story.withdraws();
        Desk.awaitStatus(order, "CANCELLED");

        CaseStory other = CaseStory.withLabourBureau();
        Desk.sign(Desk.LABOUR, other.order(1), 0);
        String asked = Desk.askToSuspend(Desk.LABOUR, other.order(1), 1, day(9).toString())
                .jsonPath()
                .getString("id");
        other.withdraws();
        Desk.awaitStatus(other.order(1), "CANCELLED");
        Desk.approve(Desk.SECTION_HEAD, asked, 1, "GRANT")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-ruled"));
    }

    private void suspended() {
        Desk.sign(Desk.LABOUR, order, 0);
        grant(Desk.askToSuspend(Desk.LABOUR, order, 1, day(30).toString())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id"));
        assertThat(Desk.see(order).getString("status")).isEqualTo("SUSPENDED");
    }

    private static void grant(String application) {
        Desk.approve(Desk.CENTRE_LEADER, application, 0, "GRANT").then().statusCode(200);
        Desk.approve(Desk.SECTION_HEAD, application, 1, "GRANT").then().statusCode(200);
    }

    private static LocalDate day(int ahead) {
        return LocalDate.now(DistrictTime.ZONE).plusDays(ahead);
    }

    private int version() {
        return Desk.see(order).getInt("version");
    }
}
