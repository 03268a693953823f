package cn.hotline.closure.applying;

import static cn.hotline.closure.applying.Asking.HEAD;
import static cn.hotline.closure.applying.Asking.LEADER;
import static cn.hotline.closure.applying.Asking.UNIT;
import static cn.hotline.closure.applying.Asking.handled;
import static cn.hotline.closure.applying.Asking.id;
import static cn.hotline.closure.applying.Asking.unreasonable;
import static cn.hotline.closure.applying.Asking.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.closure.CaseStory;
import cn.hotline.events.UnreasonableRequested;
import cn.hotline.events.UnreasonableReviewRequested;
import cn.hotline.events.UnreasonableRuled;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** 流程提请认定不合理诉求: whatever stands of an application already, the process gets its answer. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ProcessAsksTest {
    private static final String PATH = "unreasonable-findings";

    private final EventLog log = EventLog.shared();

    @Test
    void an_application_is_opened_in_the_systems_name_and_takes_both_signatures() {
        CaseStory story = handled().unreasonableReviewRequested(1);

        String asked = asked(story);
        Api.as(HEAD)
                .get("/api/v1/" + PATH + "/" + asked)
                .then()
                .statusCode(200)
                .body("requestedBy", equalTo("系统（closure）"))
                .body("awaited", equalTo(true))
                .body("unit", equalTo(CaseStory.UNIT.value()))
                .body("note", equalTo("补偿要求未获满足"));
        rule(asked, 0, "GRANT");

        UnreasonableRuled ruled = log.await(story.caseId, UnreasonableRuled.class);
        assertThat(ruled.unreasonable()).isTrue();
        assertThat(ruled.applicationId().toString()).isEqualTo(asked);
    }

    @Test
    void nobody_takes_back_what_the_process_waits_for() {
        CaseStory story = handled().unreasonableReviewRequested(1);
        String asked = asked(story);

        withdraw(UNIT, PATH, asked, 0).then().statusCode(409).body("code", equalTo("application-awaited"));
        withdraw(HEAD, PATH, asked, 0).then().statusCode(403).body("code", equalTo("not-the-applicant"));

        Api.as(HEAD).get("/api/v1/" + PATH + "/" + asked).then().body("status", equalTo("PENDING"));
    }

    @Test
    void an_application_by_hand_that_waits_becomes_the_processes_own() {
        CaseStory story = handled();
        String byHand = id(unreasonable(UNIT, story));

        story.unreasonableReviewRequested(1);

        Poll.until(() ->
                Api.as(HEAD).get("/api/v1/" + PATH + "/" + byHand).jsonPath().getBoolean("awaited"));
        assertThat(log.of(story.caseId, UnreasonableRequested.class)).hasSize(1);
        withdraw(UNIT, PATH, byHand, 1).then().statusCode(409).body("code", equalTo("application-awaited"));
        rule(byHand, 1, "REFUSE");
        assertThat(log.await(story.caseId, UnreasonableRuled.class).unreasonable())
                .isFalse();
    }

    @Test
    void one_that_was_taken_back_before_does_not_count() {
        CaseStory story = handled();
        String byHand = id(unreasonable(UNIT, story));
        withdraw(UNIT, PATH, byHand, 0).then().statusCode(200);

        story.unreasonableReviewRequested(1);

        assertThat(log.await(story.caseId, UnreasonableRequested.class, 2)
                        .applicationId()
                        .toString())
                .isNotEqualTo(byHand);
    }

    @Test
    void a_ruling_that_holds_is_told_once_more() {
        CaseStory story = handled();
        String byHand = id(unreasonable(UNIT, story));
        rule(byHand, 0, "GRANT");
        log.await(story.caseId, UnreasonableRuled.class);

        story.unreasonableReviewRequested(1);

        UnreasonableRuled again = log.await(story.caseId, UnreasonableRuled.class, 2);
        assertThat(again.applicationId().toString()).isEqualTo(byHand);
        assertThat(again.unreasonable()).isTrue();
        assertThat(log.of(story.caseId, UnreasonableRequested.class)).hasSize(1);
    }

    @Test
    void a_question_told_twice_opens_one_application() {
        CaseStory story = handled();
        var question =
                EventLog.envelope(new UnreasonableReviewRequested(story.caseId, story.caseNo, 1, CaseStory.UNIT, null));

        story.tell(question).tell(question).unreasonableReviewRequested(1);

        asked(story);
        story.archiveRequested(CaseOutcome.CLOSED).closure("ARCHIVED");
        assertThat(log.of(story.caseId, UnreasonableRequested.class)).hasSize(1);
    }

    private String asked(CaseStory story) {
        return log.await(story.caseId, UnreasonableRequested.class)
                .applicationId()
                .toString();
    }

    private static void rule(String id, long version, String last) {
        Asking.sign(HEAD, PATH, id, version, "GRANT").then().statusCode(200);
        Asking.sign(LEADER, PATH, id, version + 1, last).then().statusCode(200);
    }
}
