package cn.hotline.supervision;

import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;

/** What the tests of this service ask again and again. */
public final class SupervisionTest {
    private SupervisionTest() {}

    public static RequestSpecification as(Role role) {
        return Api.as(Tokens.of(role));
    }

    public static RequestSpecification handlerOf(String unit) {
        return Api.as(Tokens.handler(unit));
    }

    /** The latest clock of a kind, as a supervisor sees it. */
    public static Seen clock(CaseStory story, ClockKind kind) {
        JsonPath page = as(Role.SUPERVISOR)
                .get("/api/v1/clocks?caseId=" + story.caseId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Seen(page, "items.findAll { it.clock == '" + kind + "' }.max { it.id }.");
    }

    /** A clock in a response. */
    public record Seen(JsonPath page, String path) {
        public String text(String field) {
            return page.getString(path + field);
        }

        public Instant time(String field) {
            return Instant.parse(text(field));
        }
    }
}
