package cn.hotline.supervision.law;

import static cn.hotline.supervision.SupervisionTest.as;
import static cn.hotline.supervision.SupervisionTest.handlerOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.LetterAnswered;
import cn.hotline.events.LetterReviewed;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.AtOnce;
import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;

/** Two people at the same letter in the same moment: one has their way, the other is told so, and it is told once. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AtTheSameMomentTest {
    @RepeatedTest(5)
    void aLetterIsAnsweredOnceAndReviewedOnce() {
        CaseStory story = CaseStory.filed("2025-09-30T15:00")
                .dispatched("2025-09-30T15:10", Who.UNIT)
                .awaitClocks(1);
        String path = "/api/v1/letters/"
                + as(Role.SUPERVISOR)
                        .body(Map.of("caseId", story.caseId.toString(), "level", "MAJOR", "demand", "请答复"))
                        .post("/api/v1/letters")
                        .path("id");

        assertThat(AtOnce.statuses(() -> answer(path), () -> answer(path)))
                .containsOnlyOnce(200)
                .containsAnyOf(409, 412);
        assertThat(AtOnce.statuses(() -> review(path, "ACCEPTED"), () -> review(path, "RETURNED")))
                .containsOnlyOnce(200)
                .containsAnyOf(409, 412);

        story.awaitHeard();
        assertThat(EventLog.shared().of(story.caseId, LetterAnswered.class)).hasSize(1);
        assertThat(EventLog.shared().of(story.caseId, LetterReviewed.class)).hasSize(1);
    }

    private static Response answer(String path) {
        return post(handlerOf(Who.UNIT), path + "/answers", 0, Map.of("answer", "已整改"));
    }

    private static Response review(String path, String verdict) {
        return post(as(Role.SUPERVISOR), path + "/reviews", 1, Map.of("verdict", verdict, "opinion", "见"));
    }

    private static Response post(RequestSpecification who, String path, int version, Map<String, Object> body) {
        return who.header("If-Match", "\"" + version + "\"").body(body).post(path);
    }
}
