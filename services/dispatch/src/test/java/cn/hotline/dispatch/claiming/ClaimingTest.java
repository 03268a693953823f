package cn.hotline.dispatch.claiming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A claim keeps a request from the other dispatchers, for a while. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClaimingTest {
    private static final String PATH = "/api/v1/dispatch-requests";
    private static final String OTHER = Tokens.of("li.na", "李娜", Set.of(Role.DISPATCHER_ID), null);

    @Inject
    MovableClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @Test
    void what_one_claims_another_cannot_dispatch_until_it_is_given_back() {
        CaseStory story = waiting();
        Desk.claim(OTHER, story).then().statusCode(200).body("claim.by", equalTo("li.na"), "claim.name", equalTo("李娜"));

        Desk.dispatch(Desk.DISPATCHER, story, "HS-CG")
                .then()
                .statusCode(409)
                .body("code", equalTo("claimed-by-another"), "detail", equalTo("该待派任务已由李娜认领"));
        Desk.claim(Desk.DISPATCHER, story).then().statusCode(409).body("code", equalTo("claimed-by-another"));
        giveBack(Desk.DISPATCHER, story).then().statusCode(409);
        assertThat(Desk.waiting(story)).containsKey("claim");

        giveBack(OTHER, story).then().statusCode(200).body("claim", nullValue());
        Desk.dispatch(Desk.DISPATCHER, story, "HS-CG").then().statusCode(201);
    }

    @Test
    void the_claimant_dispatches_and_then_there_is_nothing_to_claim() {
        CaseStory story = waiting();
        String id = (String) Desk.waiting(story).get("id");
        Desk.claim(OTHER, story).then().statusCode(200);
        Desk.dispatch(OTHER, story, "HS-CG").then().statusCode(201);

        Api.as(OTHER)
                .post(PATH + "/" + id + "/claim")
                .then()
                .statusCode(409)
                .body("code", equalTo("nothing-to-dispatch"));
        Api.as(OTHER).post(PATH + "/" + UUID.randomUUID() + "/claim").then().statusCode(404);
        Api.as(Desk.LABOUR).post(PATH + "/" + id + "/claim").then().statusCode(403);
        Api.anonymous().delete(PATH + "/" + id + "/claim").then().statusCode(401);
    }

    @Test
    void a_claim_lapses_unless_it_is_claimed_anew() {
        CaseStory story = waiting();
        clock.advance(Duration.ZERO);
        Desk.claim(OTHER, story);
        clock.advance(Duration.ofMinutes(9));
        Desk.claim(OTHER, story).then().statusCode(200);
        clock.advance(Duration.ofMinutes(9));
        Desk.claim(Desk.DISPATCHER, story).then().statusCode(409);

        clock.advance(Duration.ofSeconds(61));

        assertThat(Desk.waiting(story)).doesNotContainKey("claim");
        Desk.claim(Desk.DISPATCHER, story).then().statusCode(200).body("claim.by", equalTo("test.dispatcher"));
    }

    @Test
    void the_section_head_takes_over() {
        CaseStory story = waiting();
        Desk.claim(OTHER, story);
        Desk.dispatch(Desk.SECTION_HEAD, story, "HS-CG").then().statusCode(409);

        Desk.claim(Desk.SECTION_HEAD, story).then().statusCode(200).body("claim.by", equalTo("test.section-head"));
        Desk.dispatch(OTHER, story, "HS-CG").then().statusCode(409);
        Desk.dispatch(Desk.SECTION_HEAD, story, "HS-CG").then().statusCode(201);
    }

    @Test
    void the_queue_tells_what_is_mine_and_what_is_free() {
        CaseStory mine = waiting();
        CaseStory free = waiting();
        Desk.claim(OTHER, mine).then().statusCode(200);

        assertThat(cases(OTHER, "mine")).contains(mine.id.toString()).doesNotContain(free.id.toString());
        assertThat(cases(OTHER, "free")).contains(free.id.toString()).doesNotContain(mine.id.toString());
        assertThat(cases(Desk.DISPATCHER, "mine")).doesNotContain(mine.id.toString());
        assertThat(cases(Desk.DISPATCHER, "any")).contains(mine.id.toString(), free.id.toString());
        next(OTHER, 0).then().statusCode(400);
        next(Desk.LABOUR, 1).then().statusCode(403);
    }

    @RepeatedTest(5)
    void two_dispatchers_claiming_the_next_few_never_get_the_same() {
        for (int i = 0; i < 8; i++) {
            waiting();
        }
        List<Response> answers = atOnce(List.of(
                () -> next(Desk.DISPATCHER, 4),
                () -> next(OTHER, 4),
                () -> next(Desk.DISPATCHER, 4),
                () -> next(OTHER, 4)));

        List<String> claimed = new ArrayList<>();
        for (Response answer : answers) {
            answer.then().statusCode(200);
            claimed.addAll(answer.path("items.id"));
        }
        assertThat(claimed).hasSizeGreaterThanOrEqualTo(8).doesNotHaveDuplicates();
    }

    @RepeatedTest(5)
    void two_claims_of_one_request_never_both_win() {
        CaseStory story = waiting();

        assertThat(atOnce(List.of(() -> Desk.claim(Desk.DISPATCHER, story), () -> Desk.claim(OTHER, story))))
                .extracting(Response::statusCode)
                .containsExactlyInAnyOrder(200, 409);
    }

    @RepeatedTest(8)
    void a_claim_against_anothers_dispatch_leaves_one_of_them_empty_handed() {
        CaseStory story = waiting();
        String claim = PATH + "/" + Desk.waiting(story).get("id") + "/claim";

        List<Integer> statuses =
                atOnce(List.of(() -> Api.as(OTHER).post(claim), () -> Desk.dispatch(Desk.DISPATCHER, story, "HS-CG")))
                        .stream()
                        .map(Response::statusCode)
                        .toList();

        assertThat(statuses).isIn(List.of(200, 409), List.of(409, 201));
    }

    private static CaseStory waiting() {
        CaseStory story = CaseStory.toBeDispatched(CaseStory.NOBODYS);
        Desk.awaitWaiting(story);
        return story;
    }

    private static List<String> cases(String token, String claimed) {
        return Api.as(token).get(PATH + "?limit=500&claimed=" + claimed).path("items.caseId");
    }

    private static Response giveBack(String token, CaseStory story) {
        return Api.as(token).delete(PATH + "/" + Desk.waiting(story).get("id") + "/claim");
    }

    private static Response next(String token, int count) {
        return Api.as(token).body(Map.of("count", count)).post(PATH + "/claims");
    }

    private static List<Response> atOnce(List<Supplier<Response>> calls) {
        CountDownLatch gate = new CountDownLatch(1);
        List<CompletableFuture<Response>> answers = calls.stream()
                .map(call -> CompletableFuture.supplyAsync(() -> {
                    try {
                        gate.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return call.get();
                }))
                .toList();
        gate.countDown();
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
