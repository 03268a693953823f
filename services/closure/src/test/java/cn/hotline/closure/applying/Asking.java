package cn.hotline.closure.applying;

import cn.hotline.closure.CaseStory;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the unit and the centre do with applications, as their clients send it. */
final class Asking {
    static final String UNIT = Tokens.handler("HS-CG-01");
    static final String ABOVE = Tokens.handler("HS-CG");
    static final String STRANGER = Tokens.handler("HS-ZJ");
    static final String DISPATCHER = Tokens.of(Role.DISPATCHER);
    static final String HEAD = Tokens.of(Role.SECTION_HEAD);
    static final String LEADER = Tokens.of(Role.CENTRE_LEADER);
    static final String OWN_HEAD = Tokens.of("head.cg", "城管科长", Set.of(Role.SECTION_HEAD_ID), "HS-CG");

    private Asking() {}

    /** A case that waits for its review: this service knows its order and unit by then. */
    static CaseStory handled() {
        CaseStory story = CaseStory.awaitingReview();
        story.review("PENDING");
        return story;
    }

    static Response exclusion(String token, CaseStory story) {
        return Api.as(token)
                .body(Map.of(
                        "caseId",
                        story.caseId.toString(),
                        "workOrderId",
                        story.workOrderId.toString(),
                        "reason",
                        "POLICY_LIMIT",
                        "note",
                        "未移交，联系13812345678",
                        "evidence",
                        List.of("0190a5a0-0000-7000-8000-000000000001")))
                .post("/api/v1/exclusions");
    }

    static Response unreasonable(String token, CaseStory story) {
        return Api.as(token)
                .body(Map.of("caseId", story.caseId.toString(), "note", "补偿要求超出政策"))
                .post("/api/v1/unreasonable-findings");
    }

    static Response sign(String token, String path, String id, long version, String decision) {
        return Api.as(token)
                .header("If-Match", version)
                .body(Map.of("decision", decision, "note", "情况属实"))
                .post("/api/v1/" + path + "/{id}/rulings", id);
    }

    static Response withdraw(String token, String path, String id, long version) {
        return Api.as(token).header("If-Match", version).post("/api/v1/" + path + "/{id}/withdrawals", id);
    }

    static String id(Response created) {
        return created.then().statusCode(201).extract().path("id");
    }
}
