package cn.hotline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each command stays within six statements: those counted here and the one that fills the outbox. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SqlBudgetTest {
    private static final int BUDGET = 5;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void count() {
        sessions.getStatistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void stopCounting() {
        sessions.getStatistics().setStatisticsEnabled(false);
    }

    @Test
    void dispatching_by_hand_and_by_catalogue() {
        CaseStory byHand = CaseStory.toBeDispatched(CaseStory.SERVICE_ATTITUDE);
        CaseStory byCatalogue = CaseStory.toBeDispatched(CaseStory.SERVICE_ATTITUDE);
        Desk.awaitWaiting(byHand);
        Desk.awaitWaiting(byCatalogue);

        within(() -> Desk.dispatch(Desk.DISPATCHER, byHand, "HS-CG"), 201);
        within(() -> Desk.dispatch(Desk.DISPATCHER, byCatalogue, null), 201);
    }

    @Test
    void signing_and_replying() {
        String order = CaseStory.withLabourBureau().order(1);

        within(() -> Desk.sign(Desk.LABOUR, order, 0), 200);
        within(() -> Desk.reply(Desk.LABOUR, order, 1), 200);
    }

    @Test
    void sharing_out_and_recording() {
        String order = CaseStory.withLabourBureau().order(1);
        Map<String, Object> part = Map.of("kind", "CO_HANDLING", "unit", "HS-CG", "demand", "协助");
        Map<String, Object> note = Map.of("text", "已到现场", "interimReply", true);

        String task = within(
                        () -> Desk.post(Desk.DISPATCHER, "/api/v1/work-orders/" + order + "/unit-tasks", 0, part), 201)
                .path("id");
        within(() -> Desk.post(Desk.CITY, "/api/v1/unit-tasks/" + task + "/signature", 0, Map.of()), 200);
        within(() -> Desk.post(Desk.CITY, "/api/v1/unit-tasks/" + task + "/report", 1, Map.of("measures", "已办")), 200);
        within(() -> Api.as(Desk.LABOUR).body(note).post("/api/v1/work-orders/" + order + "/notes"), 201);
        within(() -> Api.as(Desk.LABOUR).get("/api/v1/unit-tasks"), 200);
        within(() -> Desk.sign(Desk.LABOUR, order, 1), 200);
        within(() -> Desk.reply(Desk.LABOUR, order, 2), 200);
    }

    @Test
    void returning_and_ruling() {
        CaseStory story = CaseStory.withLabourBureau();

        within(() -> Desk.giveBack(Desk.LABOUR, story.order(1), 0, "HS-JY"), 200);
        String returned = (String) Desk.pendingReturn(story).get("id");
        within(() -> Desk.rule(Desk.DISPATCHER, returned, 0, "REFUSE"), 200);
    }

    @Test
    void a_list_takes_as_many_statements_as_for_one_entry() {
        CaseStory.withLabourBureau();
        CaseStory.withLabourBureau();

        within(() -> Api.as(Desk.LABOUR).get("/api/v1/work-orders"), 200);
        within(() -> Api.as(Desk.DISPATCHER).get("/api/v1/dispatch-requests"), 200);
        within(() -> Api.as(Desk.DISPATCHER).get("/api/v1/returns"), 200);
    }

    private Response within(Supplier<Response> call, int status) {
        Statistics statistics = sessions.getStatistics();
        long before = statistics.getPrepareStatementCount();
        Response response = call.get();
        long used = statistics.getPrepareStatementCount() - before;

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(used).isBetween(1L, (long) BUDGET);
        return response;
    }
}
