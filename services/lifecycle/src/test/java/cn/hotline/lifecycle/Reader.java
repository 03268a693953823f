package cn.hotline.lifecycle;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;

/** A member of staff who looks cases up. */
public final class Reader {
    public static final String AGENT = Tokens.of(Role.AGENT);

    private Reader() {}

    public static ValidatableResponse see(CaseStory story) {
        return Api.as(AGENT).get("/api/v1/cases/" + story.id).then().statusCode(200);
    }

    /** Waits until the case stands as told. */
    public static void awaitStatus(CaseStory story, String status) {
        Poll.until(
                () -> Api.as(AGENT).get("/api/v1/cases/" + story.id).jsonPath().getString("status"), status::equals);
    }

    /** Waits for a line of one type and gives the timeline. */
    public static JsonPath awaitLine(CaseStory story, String type, int times) {
        return Poll.until(
                        () -> Api.as(AGENT).get("/api/v1/cases/" + story.id + "/timeline"),
                        answer -> answer.statusCode() == 200 && count(answer.jsonPath(), type) >= times)
                .jsonPath();
    }

    /** The types of the events the process had not waited for. */
    public static List<String> unexpected(CaseStory story) {
        return Api.as(AGENT)
                .get("/api/v1/cases/" + story.id + "/timeline")
                .jsonPath()
                .getList("findAll { it.unexpected }.type");
    }

    private static long count(JsonPath lines, String type) {
        return lines.<String>getList("type").stream().filter(type::equals).count();
    }
}
