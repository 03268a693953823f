package cn.hotline.closure.applying;

import static cn.hotline.closure.applying.Asking.ABOVE;
import static cn.hotline.closure.applying.Asking.DISPATCHER;
import static cn.hotline.closure.applying.Asking.HEAD;
import static cn.hotline.closure.applying.Asking.LEADER;
import static cn.hotline.closure.applying.Asking.OWN_HEAD;
import static cn.hotline.closure.applying.Asking.STRANGER;
import static cn.hotline.closure.applying.Asking.UNIT;
import static cn.hotline.closure.applying.Asking.exclusion;
import static cn.hotline.closure.applying.Asking.handled;
import static cn.hotline.closure.applying.Asking.id;
import static cn.hotline.closure.applying.Asking.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.closure.CaseStory;
import cn.hotline.events.ExclusionApproved;
import cn.hotline.events.ExclusionRefused;
import cn.hotline.events.ExclusionRequested;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.ExclusionReason;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 不计考核: two sign before a case leaves a unit's assessment. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ExclusionTest {
    private final EventLog log = EventLog.shared();
    private CaseStory story;

    @Inject
    MovableClock clock;

    @BeforeEach
    void aCaseIsHandled() {
        story = handled();
    }

    @AfterEach
    void releaseClock() {
        clock.release();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void both_sign_in_any_order_before_it_is_granted(boolean headFirst) {
        String id = id(exclusion(UNIT, story));
        ExclusionRequested asked = log.await(story.caseId, ExclusionRequested.class);
        assertThat(asked.note()).isEqualTo("未移交，联系[电话]");
        assertThat(asked.evidence()).hasSize(1);

        sign(headFirst ? HEAD : LEADER, id, 0, "GRANT").statusCode(200).body("status", equalTo("PENDING"));
        assertThat(log.of(story.caseId, ExclusionApproved.class)).isEmpty();
        sign(headFirst ? LEADER : HEAD, id, 1, "GRANT").statusCode(200).body("status", equalTo("GRANTED"));

        ExclusionApproved approved = log.await(story.caseId, ExclusionApproved.class);
        assertThat(approved.applicationId().toString()).isEqualTo(id);
        assertThat(approved.workOrderId()).isEqualTo(story.workOrderId);
        assertThat(approved.unit()).isEqualTo(CaseStory.UNIT);
        assertThat(approved.reason()).isEqualTo(ExclusionReason.POLICY_LIMIT);
        refused(exclusion(UNIT, story).then(), 409, "already-applied");
        refused(sign(HEAD, id, 2, "REFUSE"), 409, "application-settled");
        refused(withdraw(UNIT, "exclusions", id, 2).then(), 409, "application-settled");
    }

    @Test
    void one_refusal_decides_and_it_may_be_asked_for_anew() {
        String id = id(exclusion(DISPATCHER, story));
        sign(LEADER, id, 0, "REFUSE").statusCode(200).body("status", equalTo("REFUSED"));

        assertThat(log.await(story.caseId, ExclusionRefused.class).note()).isEqualTo("情况属实");
        id(exclusion(UNIT, story));
    }

    @Test
    void only_who_is_on_the_chain_and_had_no_part_in_it_signs_once() {
        String id = id(exclusion(UNIT, story));
        refused(sign(DISPATCHER, id, 0, "GRANT"), 403, "not-a-signatory");
        refused(sign(OWN_HEAD, id, 0, "GRANT"), 403, "own-application");
        refused(sign(UNIT, id, 0, "GRANT"), 403, "forbidden");
        refused(Asking.sign(HEAD, "unreasonable-findings", id, 0, "GRANT").then(), 404, "not-found");
        refused(sign(HEAD, id, 7, "GRANT"), 412, "changed-meanwhile");
        sign(HEAD, id, 0, "GRANT").statusCode(200);
        refused(sign(HEAD, id, 1, "GRANT"), 409, "already-signed");

        String own = id(exclusion(HEAD, handled()));
        refused(sign(HEAD, own, 0, "GRANT"), 403, "own-application");
    }

    @Test
    void units_ask_and_see_only_of_their_own() {
        refused(exclusion(STRANGER, story).then(), 403, "other-unit");
        String besides = Tokens.of("two.roles", "兼任", Set.of(Role.HANDLER_ID, Role.ANALYST_ID), "HS-JY");
        refused(exclusion(besides, story).then(), 403, "other-unit");
        assertThat(log.of(story.caseId, ExclusionRequested.class)).isEmpty();
        String id = id(exclusion(ABOVE, story));

        assertThat(listed(UNIT)).contains(id);
        assertThat(listed(ABOVE)).contains(id);
        assertThat(listed(STRANGER)).doesNotContain(id);
        refused(Api.as(STRANGER).get("/api/v1/exclusions/{id}", id).then(), 403, "other-unit");
        refused(withdraw(STRANGER, "exclusions", id, 0).then(), 403, "other-unit");
        refused(withdraw(DISPATCHER, "exclusions", id, 0).then(), 403, "not-the-applicant");
        withdraw(UNIT, "exclusions", id, 0).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        id(exclusion(UNIT, story));
    }

    @Test
    void an_order_of_another_case_or_none_is_not_found() {
        CaseStory unknown = new CaseStory();
        refused(exclusion(UNIT, unknown).then(), 404, "not-found");
    }

    @Test
    void after_the_end_there_is_a_time_to_ask() {
        story.closingRequested(1).archiveRequested(CaseOutcome.CLOSED);
        story.closure("ARCHIVED");
        clock.advance(Duration.ofDays(31));
        refused(exclusion(UNIT, story).then(), 422, "application-too-late");
        clock.release();
        clock.advance(Duration.ofDays(29));
        id(exclusion(UNIT, story));
    }

    private static List<String> listed(String token) {
        return Api.as(token)
                .queryParam("status", "PENDING")
                .queryParam("reason", "POLICY_LIMIT")
                .queryParam("limit", 500)
                .get("/api/v1/exclusions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", String.class);
    }

    private static ValidatableResponse sign(String token, String id, long version, String decision) {
        return Asking.sign(token, "exclusions", id, version, decision).then();
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("code", equalTo(code));
    }
}
