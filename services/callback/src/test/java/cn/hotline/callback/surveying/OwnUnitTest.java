package cn.hotline.callback.surveying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.callback.CaseStory;
import cn.hotline.events.CallbackRequested;
import cn.hotline.events.UnitChanged;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody rates what a unit of theirs had a hand in, whatever other roles they have. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OwnUnitTest {
    private CaseStory story;
    private String id;

    @BeforeEach
    void a_case_that_went_through_several_units() {
        story = new CaseStory()
                .filed()
                .dispatched()
                .sharedWith(new UnitCode("HS-CO-01"), new UnitCode("HS-CO"))
                .transferredTo(new UnitCode("HS-NEW-01"))
                .replied();
        story.tell(new UnitChanged(
                new UnitCode("HS-CG-01-A"),
                "一班",
                "DEPARTMENT",
                CaseStory.UNIT,
                List.of(new UnitCode("HS-CG-01-A"), CaseStory.UNIT, CaseStory.PARENT),
                true));
        story.tell(new CallbackRequested(story.caseId, story.caseNo, 1, new UnitCode("HS-NEW-01")));
        id = story.task("OPEN").getString("id");
    }

    @ParameterizedTest
    @CsvSource({
        "HS-NEW-01,surveyor",
        "HS-CG-01,surveyor",
        "HS-CG,surveyor",
        "HS-CO-01,surveyor",
        "HS-CO,surveyor",
        "HS-CO,surveyor handler",
        "HS-CG-01,surveyor section-head",
        ",surveyor handler"
    })
    void who_had_a_hand_in_it_neither_calls_nor_claims_nor_sees_it_in_the_queue(String unit, String roles) {
        String token = Tokens.of("in.sider", "内", Set.of(roles.split(" ")), unit);

        refused(token, "attempts", CaseStory.SATISFIED);
        refused(token, "claims", "{}");
        refused(token, "agreed-times", "{\"at\": \"2099-01-01T00:00:00Z\"}");
        assertThat(story.task("OPEN").getLong("version")).isZero();
        if (unit != null) {
            assertThat(queue(token)).doesNotContain(id);
        }
        assertThat(Api.as(token)
                        .body(Map.of("count", 50))
                        .post("/api/v1/callback-tasks/claims")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("id", String.class))
                .doesNotContain(id);
    }

    @Test
    void nor_does_a_unit_below_one_that_had_it() {
        Poll.until(() -> Api.as(Tokens.of("be.low", "下", Set.of(Role.SURVEYOR_ID), "HS-CG-01-A"))
                .header("If-Match", 7)
                .body(CaseStory.SATISFIED)
                .post("/api/v1/callback-tasks/{id}/attempts", id)
                .jsonPath()
                .getString("code")
                .equals("own-unit"));
    }

    @Test
    void a_surveyor_of_another_unit_calls_even_when_a_handler_there() {
        String token = Tokens.of("out.sider", "外", Set.of(Role.SURVEYOR_ID, Role.HANDLER_ID), "HS-ZJ");
        assertThat(queue(token)).contains(id);
        Api.as(token)
                .header("If-Match", 0)
                .body(CaseStory.SATISFIED)
                .post("/api/v1/callback-tasks/{id}/attempts", id)
                .then()
                .statusCode(200);
    }

    @Test
    void the_units_of_the_lead_case_do_not_rate_the_merged_one() {
        CaseStory merged = new CaseStory().registered().mergedInto(story).callbackRequested(1);
        String mergedId = merged.task("OPEN").getString("id");
        String token = Tokens.of("in.sider", "内", Set.of(Role.SURVEYOR_ID), "HS-CO");
        Api.as(token)
                .header("If-Match", 0)
                .body(CaseStory.SATISFIED)
                .post("/api/v1/callback-tasks/{id}/attempts", mergedId)
                .then()
                .statusCode(403)
                .body("code", equalTo("own-unit"));
    }

    private void refused(String token, String act, String body) {
        Api.as(token)
                .header("If-Match", 0)
                .body(body)
                .post("/api/v1/callback-tasks/{id}/" + act, id)
                .then()
                .statusCode(403)
                .body("code", equalTo("own-unit"));
    }

    private static List<String> queue(String token) {
        return Api.as(token).get("/api/v1/due-callbacks?limit=500").jsonPath().getList("items.id", String.class);
    }
}
