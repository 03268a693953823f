package cn.hotline.dispatch.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Co-handlers 协办 named in the very transaction that dispatches the order. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OpeningAtDispatchTest {
    private final EventLog log = EventLog.shared();
    private final CaseStory story = CaseStory.toBeDispatched(CaseStory.NOBODYS);

    @Test
    void each_the_dispatcher_names_gets_a_part_once() {
        Desk.awaitWaiting(story);

        String order = dispatch("HS-JD01", "HS-CG", "HS-ZJ", "HS-CG")
                .then()
                .statusCode(201)
                .body("tasks", equalTo(2))
                .extract()
                .jsonPath()
                .getString("id");

        log.await(story.id, UnitTaskOpened.class, 2);
        assertThat(log.of(story.id, UnitTaskOpened.class))
                .extracting(part -> part.unit().value())
                .containsExactly("HS-CG", "HS-ZJ");
        Api.as(Desk.CITY).get("/api/v1/work-orders/" + order).then().statusCode(200);
    }

    @Test
    void one_that_cannot_have_a_part_leaves_the_case_undispatched() {
        Desk.awaitWaiting(story);

        dispatch("HS-JD01", "HS-CG", "HS-JD01").then().statusCode(422).body("code", equalTo("task-to-lead"));
        dispatch("HS-JD01", "HS-CG", "HS-NONE").then().statusCode(422).body("code", equalTo("unknown-unit"));
        dispatch("HS-JD01", "hs cg").then().statusCode(400);

        assertThat(Desk.waiting(story)).isNotEmpty();
        assertThat(log.of(story.id, WorkOrderDispatched.class)).isEmpty();
        assertThat(log.of(story.id, UnitTaskOpened.class)).isEmpty();
    }

    @Test
    void the_catalogues_come_with_an_automatic_dispatch() {
        Api.as(Desk.ADMIN).body(Map.of("code", "94", "name", "联办测试")).post("/api/v1/categories");
        Api.as(Desk.ADMIN)
                .body(Map.of(
                        "category", "94",
                        "unit", "HS-GA",
                        "coHandlers", List.of("HS-MZ", "HS-GA"),
                        "auto", true,
                        "basis", "测试依据",
                        "validFrom", "2020-01-01"))
                .post("/api/v1/catalogue-entries");

        CaseStory automatic = CaseStory.toBeDispatched("94");

        UnitTaskOpened part = log.await(automatic.id, UnitTaskOpened.class);
        assertThat(part.unit().value()).isEqualTo("HS-MZ");
        assertThat(part.workOrderId()).isEqualTo(automatic.dispatch(1).workOrderId());
        assertThat(Desk.see(automatic.order(1)).getInt("tasks")).isEqualTo(1);
    }

    private Response dispatch(String unit, String... coHandlers) {
        return Api.as(Desk.DISPATCHER)
                .body(Map.of("caseId", story.id.toString(), "unit", unit, "coHandlers", List.of(coHandlers)))
                .post("/api/v1/work-orders");
    }
}
