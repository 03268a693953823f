package cn.hotline.dispatch.assigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Many cases are dispatched at once, each for itself. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class BulkDispatchTest {
    private static final String OTHER = Tokens.of("wang.fang", "王芳", Set.of(Role.DISPATCHER_ID), null);

    @Test
    void one_that_cannot_be_dispatched_leaves_the_others_alone() {
        CaseStory followed = waiting(CaseStory.SERVICE_ATTITUDE);
        CaseStory nobodys = waiting(CaseStory.NOBODYS);
        CaseStory claimed = waiting(CaseStory.SERVICE_ATTITUDE);
        CaseStory decided = waiting(CaseStory.SERVICE_ATTITUDE);
        Desk.claim(OTHER, claimed).then().statusCode(200);

        dispatch(
                        null,
                        item(followed, null),
                        item(nobodys, null),
                        item(claimed, "HS-CG"),
                        Map.of("caseId", CaseId.next().toString(), "unit", "HS-CG"),
                        item(decided, "HS-CG"),
                        item(decided, "HS-ZJ"))
                .then()
                .statusCode(200)
                .body(
                        "items",
                        hasSize(6),
                        "items[0].order.unit",
                        equalTo("HS-XF"),
                        "items[4].order.unit",
                        equalTo("HS-CG"))
                .body("items[0].order.catalogueEntryId", notNullValue())
                .body(
                        "items.code",
                        equalTo(Arrays.asList(
                                null,
                                "no-catalogue-entry",
                                "claimed-by-another",
                                "nothing-to-dispatch",
                                null,
                                "nothing-to-dispatch")))
                .body("items[2].detail", equalTo("该待派任务已由王芳认领"));

        assertThat(decided.dispatch(1).unit().value()).isEqualTo("HS-CG");
        assertThat(Desk.waiting(nobodys)).containsEntry("status", "PENDING");
        assertThat(Desk.waiting(claimed)).containsEntry("status", "PENDING");
    }

    @Test
    void the_same_key_gives_the_same_answer() {
        CaseStory story = waiting(CaseStory.SERVICE_ATTITUDE);

        String first = dispatch("bulk-" + story.id, item(story, "HS-CG"))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].order.id");
        dispatch("bulk-" + story.id, item(story, "HS-CG")).then().body("items[0].order.id", equalTo(first));
        dispatch("bulk-" + story.id, item(story, "HS-ZJ")).then().statusCode(422);

        story.dispatch(1);
        assertThat(EventLog.shared().of(story.id, WorkOrderDispatched.class)).hasSize(1);
    }

    @Test
    void wrong_wishes_are_refused_as_a_whole() {
        CaseStory story = waiting(CaseStory.SERVICE_ATTITUDE);
        Map<String, Object> item = item(story, "HS-CG");

        post(Desk.DISPATCHER, List.of()).then().statusCode(400);
        post(Desk.DISPATCHER, Collections.nCopies(101, item)).then().statusCode(400);
        post(Desk.DISPATCHER, List.of(item, Map.of("unit", "HS-CG"))).then().statusCode(400);
        post(Desk.LABOUR, List.of(item)).then().statusCode(403);

        assertThat(Desk.waiting(story)).containsEntry("status", "PENDING");
    }

    private static CaseStory waiting(String category) {
        CaseStory story = CaseStory.toBeDispatched(category);
        Desk.awaitWaiting(story);
        return story;
    }

    private static Map<String, Object> item(CaseStory story, String unit) {
        return unit == null
                ? Map.of("caseId", story.id.toString())
                : Map.of("caseId", story.id.toString(), "unit", unit, "basisText", "按职责判定");
    }

    private static Response dispatch(String key, Object... items) {
        var request = Api.as(Desk.DISPATCHER).body(Map.of("items", List.of(items)));
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/api/v1/dispatches");
    }

    private static Response post(String token, List<?> items) {
        return Api.as(token).body(Map.of("items", items)).post("/api/v1/dispatches");
    }
}
