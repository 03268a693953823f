package cn.hotline.dispatch.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.Replied;
import cn.hotline.events.UnitTaskEnded;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.UnitTaskReported;
import cn.hotline.events.UnitTaskSigned;
import cn.hotline.events.code.TaskEnd;
import cn.hotline.kernel.UnitCode;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** 联办与下派: other units do their part, each for itself; the lead replies when all have. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SharingTest {
    private final EventLog log = EventLog.shared();
    private final CaseStory story = CaseStory.withLabourBureau();
    private final String order = story.order(1);

    @Test
    void a_co_handler_signs_and_reports_and_the_lead_reads_it_all_and_replies() {
        Desk.sign(Desk.LABOUR, order, 0);
        String task = Tasks.coHandling(order, "HS-CG").getString("id");
        UnitTaskOpened opened = log.await(story.id, UnitTaskOpened.class);
        assertThat(opened.demand()).isEqualTo("请核查，联系 [电话]");
        assertThat(opened.unitPath()).containsExactly(new UnitCode("HS-CG"));

        Tasks.sign(Desk.CITY, task, 0).then().statusCode(200).body("status", equalTo("SIGNED"), "version", equalTo(1));
        Tasks.report(Desk.CITY, task, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("REPORTED"), "inTime", equalTo(true));

        assertThat(log.await(story.id, UnitTaskSigned.class).unit()).isEqualTo(new UnitCode("HS-CG"));
        UnitTaskReported reported = log.await(story.id, UnitTaskReported.class);
        assertThat(reported.measures()).isEqualTo("已核查，电话 [电话]");
        assertThat(reported.evidence()).containsExactly("file:7");
        assertThat(reported.inTime()).isTrue();
        assertThat(Desk.see(order).getInt("tasks")).isEqualTo(1);
        Api.as(Desk.LABOUR)
                .get("/api/v1/work-orders/" + order + "/unit-tasks")
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].measures", equalTo("已核查，电话 [电话]"), "[0].unit", equalTo("HS-CG"))
                .body("[0].finishedBy", equalTo("test.handler.hs-cg"), "[0].overdue", equalTo(false));
        Desk.reply(Desk.LABOUR, order, 2).then().statusCode(200);
    }

    @Test
    void the_lead_cannot_reply_while_a_part_is_open_and_is_told_whose() {
        Desk.sign(Desk.LABOUR, order, 0);
        String first = Tasks.coHandling(order, "HS-CG").getString("id");
        String second = Tasks.coHandling(order, "HS-JY").getString("id");

        Desk.reply(Desk.LABOUR, order, 3)
                .then()
                .statusCode(409)
                .body("code", equalTo("task-open"))
                .body("detail", containsString("区城市管理执法局、区教育局"));
        Tasks.waive(Desk.SECTION_HEAD, first, 0)
                .then()
                .statusCode(200)
                .body("status", equalTo("ENDED"), "endKind", equalTo("WAIVED"), "endNote", equalTo("主办单位已解决"));
        Desk.reply(Desk.LABOUR, order, 3).then().statusCode(409).body("detail", equalTo("尚有分办件未反馈，不能回复：区教育局"));
        assertThat(log.of(story.id, Replied.class)).isEmpty();
        Tasks.recall(Desk.DISPATCHER, second, 0).then().statusCode(200).body("endKind", equalTo("RECALLED"));

        Desk.reply(Desk.LABOUR, order, 3).then().statusCode(200);
        assertThat(log.await(story.id, UnitTaskEnded.class, 1).how()).isEqualTo(TaskEnd.WAIVED);
        assertThat(log.await(story.id, UnitTaskEnded.class, 2).how()).isEqualTo(TaskEnd.RECALLED);
    }

    @Test
    void a_street_hands_a_part_down_to_its_own_community_only_and_takes_it_back_itself() {
        CaseStory streets = Tasks.withStreet();
        String its = streets.order(1);
        Tasks.open(Tasks.STREET, its, 1, "SUB_DISPATCH", "HS-JD02-SQ01", null)
                .then()
                .statusCode(422)
                .body("code", equalTo("task-not-below"));
        Tasks.open(Tasks.STREET, its, 1, "SUB_DISPATCH", "HS-JD01", null).then().statusCode(422);
        Tasks.open(Desk.DISPATCHER, its, 1, "SUB_DISPATCH", "HS-JD01-SQ01", null)
                .then()
                .statusCode(403)
                .body("code", equalTo("task-not-yours"));
        String task = Tasks.open(Tasks.STREET, its, 1, "SUB_DISPATCH", "HS-JD01-SQ01", null)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Tasks.sign(Tasks.OTHER_COMMUNITY, task, 0).then().statusCode(403).body("code", equalTo("other-unit"));
        Tasks.sign(Tasks.COMMUNITY, task, 0).then().statusCode(200);
        Tasks.recall(Desk.DISPATCHER, task, 1).then().statusCode(403).body("code", equalTo("task-not-yours"));
        Tasks.recall(Tasks.COMMUNITY, task, 1).then().statusCode(403).body("code", equalTo("other-unit"));
        Tasks.recall(Tasks.STREET, task, 1).then().statusCode(200);
        Tasks.open(Tasks.STREET, its, 2, "SUB_DISPATCH", "HS-JD01-SQ01", null)
                .then()
                .statusCode(201);
    }

    @Test
    void a_unit_with_a_part_reads_the_order_but_does_not_act_on_it() {
        Desk.sign(Desk.LABOUR, order, 0);
        Api.as(Desk.CITY).get("/api/v1/work-orders/" + order).then().statusCode(403);
        Tasks.coHandling(order, "HS-CG");

        Api.as(Desk.CITY).get("/api/v1/work-orders/" + order).then().statusCode(200);
        Desk.reply(Desk.CITY, order, 2).then().statusCode(403).body("code", equalTo("other-unit"));
        Desk.giveBack(Desk.CITY, order, 2, null).then().statusCode(403);
        Tasks.open(Desk.CITY, order, 2, "SUB_DISPATCH", "HS-JY", null).then().statusCode(403);
        assertThat(Api.as(Desk.CITY)
                        .get("/api/v1/work-orders?limit=500")
                        .jsonPath()
                        .getList("items.id"))
                .doesNotContain(order);
    }

    @Test
    void each_unit_sees_its_own_part_and_the_lead_sees_all() {
        Desk.sign(Desk.LABOUR, order, 0);
        String citys = Tasks.coHandling(order, "HS-CG").getString("id");
        String schools = Tasks.coHandling(order, "HS-JY").getString("id");

        assertThat(Tasks.ids(Desk.CITY, "")).contains(citys).doesNotContain(schools);
        assertThat(Tasks.ids(Desk.LABOUR, "&kind=CO_HANDLING&status=OPENED")).contains(citys, schools);
        assertThat(Tasks.ids(Desk.DISPATCHER, "&unit=HS-JY")).contains(schools).doesNotContain(citys);
        assertThat(Tasks.ids(Desk.DISPATCHER, "&kind=SUB_DISPATCH")).doesNotContain(citys);
        Api.as(Desk.CITY)
                .get("/api/v1/work-orders/" + order + "/unit-tasks")
                .then()
                .statusCode(200)
                .body("id", equalTo(java.util.List.of(citys)));
        Tasks.see(Desk.CITY, schools).then().statusCode(403).body("code", equalTo("other-unit"));
        Tasks.see(Desk.LABOUR, schools).then().statusCode(200).body("measures", nullValue());
        Tasks.see(Desk.ADMIN, schools).then().statusCode(403);
        Api.anonymous().get("/api/v1/unit-tasks").then().statusCode(401);
    }
}
