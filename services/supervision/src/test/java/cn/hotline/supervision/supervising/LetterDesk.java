package cn.hotline.supervision.supervising;

import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.handlerOf;

import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** What people do with supervision letters over REST. */
final class LetterDesk {
    static final String LETTERS = "/api/v1/letters/";

    private LetterDesk() {}

    static String opened(CaseStory story, String level) {
        return open(story, level, "MANUAL").statusCode(201).extract().path("id");
    }

    static ValidatableResponse open(CaseStory story, String level, String cause) {
        return as(Role.SUPERVISOR)
                .body(Map.of("caseId", story.caseId.toString(), "level", level, "cause", cause, "demand", "请书面答复"))
                .post("/api/v1/letters")
                .then();
    }

    static ValidatableResponse answer(String unit, String id, int version) {
        return post(handlerOf(unit), id, "answers", version, Map.of("answer", "已整改，电话 13912345678"));
    }

    static ValidatableResponse review(String id, int version, String verdict) {
        return post(
                as(Role.SUPERVISOR), id, "reviews", version, Map.of("verdict", verdict, "opinion", "见 13912345678"));
    }

    static ValidatableResponse cancel(String id, int version) {
        return post(as(Role.SUPERVISOR), id, "cancellations", version, Map.of("reason", "督办对象有误"));
    }

    static ValidatableResponse post(
            RequestSpecification who, String id, String act, int version, Map<String, Object> body) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(LETTERS + id + "/" + act)
                .then();
    }

    static CaseStory running(String unit) {
        return CaseStory.filed("2025-09-30T15:00")
                .dispatched("2025-09-30T15:10", unit)
                .awaitClocks(1);
    }
}
