package cn.hotline.lifecycle.progressing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.events.ClueFound;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.ClueKind;
import cn.hotline.events.code.Fault;
import cn.hotline.kernel.ProgressCode;
import cn.hotline.kernel.id.ClueId;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ProgressTest {
    private static final Instant DUE = Instant.parse("2026-11-27T09:30:00Z");

    @Inject
    ProgressConfig config;

    private final CaseStory story = new CaseStory().filed();

    @Test
    void a_citizen_sees_without_a_login_how_far_the_case_is_and_until_when_it_takes() {
        story.dispatched().clocked(DUE.minusSeconds(600), DUE, "5wd").signed().replied();
        Reader.awaitStatus(story, "REPLIED");

        ask(story.caseNo.value(), code())
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("caseNo", equalTo(story.caseNo.value()))
                .body("status", equalTo("承办单位已办理，正在审核"))
                .body("finished", equalTo(false))
                .body("steps.what", contains("已受理", "已立案", "已交承办单位办理", "承办单位已签收"))
                .body("handledBy", equalTo("执法一中队"))
                .body("expectedAt", equalTo(DUE.toString()))
                .body("publicReply", nullValue());
    }

    @Test
    void the_reply_is_told_once_it_passed_its_review_and_nothing_of_the_inside() {
        story.handled().satisfied().archived(CaseOutcome.CLOSED);
        Reader.awaitStatus(story, "ARCHIVED");

        Response answer = ask(
                story.caseNo.value().toLowerCase(java.util.Locale.ROOT),
                " " + code().toLowerCase(java.util.Locale.ROOT));

        answer.then()
                .statusCode(200)
                .body("status", equalTo("全部办理完毕"))
                .body("finished", equalTo(true))
                .body("publicReply", equalTo("您反映的问题已处理。"))
                .body("expectedAt", nullValue());
        assertThat(answer.asString()).doesNotContain("已责令停工", "file-1", "噪声");
    }

    @Test
    void an_interim_reply_is_told_and_a_note_for_the_inside_never() {
        story.dispatched()
                .signed()
                .noted(false, "该小区物业与施工方有纠纷，注意口径")
                .noted(true, "已约施工方今晚到场协商")
                .replied();
        Reader.awaitStatus(story, "REPLIED");

        Response answer = ask(story.caseNo.value(), code());

        answer.then()
                .statusCode(200)
                .body("steps.what", contains("已受理", "已立案", "已交承办单位办理", "承办单位已签收", "承办单位答复（办理中）：已约施工方今晚到场协商"));
        assertThat(answer.asString()).doesNotContain("纠纷", "口径");
    }

    @Test
    void a_reopened_case_is_told_as_handled_again_and_nobody_hears_of_a_call_that_was_not_made() {
        story.handled().calledBack(CallbackOutcome.NOT_SAMPLED, null, null).archived(CaseOutcome.CLOSED);
        Reader.awaitStatus(story, "ARCHIVED");
        story.tell(new ClueFound(
                story.id, story.caseNo, ClueId.next(), ClueKind.BUCK_PASSING, CaseStory.SQUAD, "两次退单均被驳回"));
        story.toldLate(Fault.UNIT);
        Reader.awaitStatus(story, "REDO_ORDERED");

        ask(story.caseNo.value(), code())
                .then()
                .statusCode(200)
                .body("status", equalTo("正在安排重新办理"))
                .body("finished", equalTo(false))
                .body("steps.what", contains("已受理", "已立案", "已交承办单位办理", "承办单位已签收", "已办结", "全部办理完毕", "已重新办理", "已安排重新办理"));
    }

    @Test
    void what_was_answered_on_the_line_is_the_reply() {
        CaseStory answered = new CaseStory().registered().answered();
        Reader.awaitStatus(answered, "ANSWERED");

        ask(answered.caseNo.value(), ProgressCode.under(config.key()).of(answered.caseNo))
                .then()
                .statusCode(200)
                .body("publicReply", equalTo("已告知办理流程"))
                .body("steps.what", contains("已受理", "已直接答复"));
    }

    @Test
    void a_wrong_code_and_an_unknown_number_are_the_same_problem() {
        Reader.awaitStatus(story, "FILED");
        Map<String, Object> wrong = problem(ask(story.caseNo.value(), "AAAAAAAA"));
        Map<String, Object> unknown = problem(ask("HS20200101-000001", code()));
        Map<String, Object> senseless = problem(ask("hello", code()));

        assertThat(wrong).containsEntry("code", "not-found");
        assertThat(unknown).isEqualTo(wrong);
        assertThat(senseless).isEqualTo(wrong);
    }

    @Test
    void who_tries_too_often_must_wait_even_with_the_right_code() {
        Reader.awaitStatus(story, "FILED");
        for (int tried = 0; tried < config.triesPerCase(); tried++) {
            ask(story.caseNo.value(), "AAAAAAAA").then().statusCode(404);
        }
        Response answer = ask(story.caseNo.value(), code());

        answer.then().statusCode(429).body("code", equalTo("too-many-inquiries"));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void wrong_input_is_refused() {
        ask("", "AAAAAAAA").then().statusCode(400).body("code", equalTo("invalid-request"));
        Api.anonymous().body("{").post("/api/v1/progress-inquiries").then().statusCode(400);
        Api.anonymous().get("/api/v1/cases/" + story.id).then().statusCode(401);
    }

    private String code() {
        return ProgressCode.under(config.key()).of(story.caseNo);
    }

    private static Response ask(String caseNo, String code) {
        return Api.anonymous().body(Map.of("caseNo", caseNo, "code", code)).post("/api/v1/progress-inquiries");
    }

    private static Map<String, Object> problem(Response answer) {
        answer.then().statusCode(404);
        Map<String, Object> problem = new java.util.HashMap<>(answer.jsonPath().getMap("$"));
        problem.remove("traceId");
        return problem;
    }
}
