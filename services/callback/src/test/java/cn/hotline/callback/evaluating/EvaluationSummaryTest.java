package cn.hotline.callback.evaluating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.callback.CaseStory;
import cn.hotline.events.EvaluationSampled;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of evaluations 第三方评价统计 of a day on which nothing else is drawn. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EvaluationSummaryTest {
    private static final Instant LAST_SECOND = Instant.parse("2031-07-07T15:59:59Z");
    private static final String DAY = "from=2031-07-07&to=2031-07-07";

    @Test
    void sampled_completed_and_the_satisfaction_of_those_reached() {
        EvaluatorsDesk.open();
        long callbacks = overview();
        List<CaseStory> drawn = Stream.generate(() -> CaseStory.awaitingCallback(EvaluatorsDesk.DRAWN, "HOTLINE"))
                .limit(6)
                .map(story -> story.archivedAt(LAST_SECOND))
                .toList();
        CaseStory nextDay =
                CaseStory.awaitingCallback(EvaluatorsDesk.DRAWN, "HOTLINE").archivedAt(LAST_SECOND.plusSeconds(1));
        Stream.concat(drawn.stream(), Stream.of(nextDay))
                .forEach(story -> EventLog.shared().await(story.caseId, EvaluationSampled.class));
        attempt(drawn.get(0), EvaluatorsDesk.SATISFIED);
        attempt(drawn.get(1), EvaluatorsDesk.SATISFIED);
        attempt(drawn.get(2), EvaluatorsDesk.DISSATISFIED);
        attempt(drawn.get(3), "{\"result\": \"REFUSED\"}");
        drawn.get(4).reopened(2);
        Poll.until(() -> figures(DAY).getLong("cancelled") == 1);

        JsonPath figures = figures(DAY);
        assertThat(figures.getMap("completedByOutcome").toString()).isEqualTo("{REACHED=3, REFUSED=1, UNREACHABLE=0}");
        assertThat(figures.getLong("sampled")).isEqualTo(5);
        assertThat(figures.getLong("open")).isEqualTo(1);
        assertThat(figures.getMap("completionRate").toString()).isEqualTo("{numerator=4, denominator=5, percent=80.0}");
        assertThat(figures.getMap("satisfied").toString()).isEqualTo("{numerator=2, denominator=3, percent=66.67}");
        assertThat(figures.getLong("satisfaction.DISSATISFIED")).isEqualTo(1);
        assertThat(figures.getLong("solved.YES")).isEqualTo(2);
        assertThat(figures(DAY + "&unit=HS-CG").getLong("sampled")).isEqualTo(5);
        assertThat(figures(DAY + "&unit=HS-GS").getLong("sampled")).isZero();
        assertThat(figures("from=2031-07-07&to=2031-07-08").getLong("sampled")).isEqualTo(6);
        assertThat(overview()).isEqualTo(callbacks);
    }

    @Test
    void a_period_without_any_has_no_rate() {
        JsonPath figures = figures("from=2031-07-20&to=2031-07-20");
        assertThat(figures.getLong("sampled")).isZero();
        assertThat(figures.getString("completionRate.percent")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"from=2031-07-07", "to=2031-07-07", "from=2031-07-08&to=2031-07-07", "from=x&to=y", DAY + "&unit=x"})
    void a_period_that_is_none_is_refused(String query) {
        assertThat(ask(query).extract().statusCode()).isIn(400, 404);
    }

    private static void attempt(CaseStory story, String body) {
        EvaluatorsDesk.attempt(EvaluatorsDesk.id(story), body)
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"));
    }

    private static JsonPath figures(String query) {
        return ask(query).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse ask(String query) {
        return Api.as(Tokens.of(Role.ANALYST))
                .get("/api/v1/evaluation-summaries?" + query)
                .then();
    }

    /** Of the centre's own callbacks: how many were rated. */
    private static long overview() {
        return Api.as(Tokens.of(Role.ANALYST))
                .get("/api/v1/overview")
                .jsonPath()
                .getLong("firstSatisfied.denominator");
    }
}
