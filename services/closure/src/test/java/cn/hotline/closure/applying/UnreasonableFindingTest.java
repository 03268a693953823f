package cn.hotline.closure.applying;

import static cn.hotline.closure.applying.Asking.HEAD;
import static cn.hotline.closure.applying.Asking.LEADER;
import static cn.hotline.closure.applying.Asking.STRANGER;
import static cn.hotline.closure.applying.Asking.UNIT;
import static cn.hotline.closure.applying.Asking.handled;
import static cn.hotline.closure.applying.Asking.id;
import static cn.hotline.closure.applying.Asking.unreasonable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.closure.CaseStory;
import cn.hotline.events.UnreasonableRequested;
import cn.hotline.events.UnreasonableRuled;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 不合理诉求认定: two sign before a demand is held to be unreasonable. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class UnreasonableFindingTest {
    private static final String PATH = "unreasonable-findings";

    private final EventLog log = EventLog.shared();
    private CaseStory story;

    @BeforeEach
    void aCaseIsHandled() {
        story = handled();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_last_signature_or_one_refusal_rules(boolean granted) {
        String id = id(unreasonable(UNIT, story));
        UnreasonableRequested asked = log.await(story.caseId, UnreasonableRequested.class);
        assertThat(asked.unit()).isEqualTo(CaseStory.UNIT);

        Asking.sign(HEAD, PATH, id, 0, "GRANT").then().statusCode(200).body("status", equalTo("PENDING"));
        Asking.sign(LEADER, PATH, id, 1, granted ? "GRANT" : "REFUSE").then().statusCode(200);

        UnreasonableRuled ruled = log.await(story.caseId, UnreasonableRuled.class);
        assertThat(ruled.unreasonable()).isEqualTo(granted);
        assertThat(ruled.applicationId().toString()).isEqualTo(id);
        unreasonable(UNIT, story).then().statusCode(granted ? 409 : 201);
    }

    @Test
    void another_unit_does_not_ask_and_one_at_a_time_is_enough() {
        unreasonable(STRANGER, story).then().statusCode(403).body("code", equalTo("other-unit"));
        unreasonable(STRANGER, new CaseStory()).then().statusCode(404);
        id(unreasonable(UNIT, story));
        unreasonable(HEAD, story).then().statusCode(409).body("code", equalTo("already-applied"));
    }
}
