package cn.hotline.callback.queueing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.callback.CaseStory;
import cn.hotline.events.CallbackCompleted;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Several surveyors at the queue at the same moment: none waits for another, none gets what another has. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ParallelClaimsTest {
    @Test
    void the_next_callbacks_are_shared_out_without_overlap() {
        List<CaseStory> stories =
                Stream.generate(CaseStory::awaitingCallback).limit(12).toList();
        stories.forEach(story -> story.task("OPEN"));

        List<Response> answers = atOnce(IntStream.range(0, 6)
                .<Supplier<Response>>mapToObj(one ->
                        () -> Api.as(surveyor(one)).body(Map.of("count", 2)).post("/api/v1/callback-tasks/claims"))
                .toList());

        List<String> claimed = answers.stream()
                .flatMap(answer ->
                        answer.then().statusCode(200).extract().jsonPath().getList("id", String.class).stream())
                .toList();
        assertThat(claimed).hasSize(12).doesNotHaveDuplicates();
    }

    @RepeatedTest(3)
    void of_two_who_claim_one_callback_the_second_is_told_of_the_first() {
        String id = CaseStory.awaitingCallback().task("OPEN").getString("id");

        List<Response> answers = atOnce(List.of(
                () -> Api.as(surveyor(1)).header("If-Match", 0).post("/api/v1/callback-tasks/{id}/claims", id),
                () -> Api.as(surveyor(2)).header("If-Match", 0).post("/api/v1/callback-tasks/{id}/claims", id)));

        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 409);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .allMatch(
                        answer -> "claimed-by-another".equals(answer.jsonPath().getString("code")));
    }

    @RepeatedTest(3)
    void of_two_who_write_down_a_call_at_once_one_completes_it() {
        CaseStory story = CaseStory.awaitingCallback();
        String id = story.task("OPEN").getString("id");

        List<Response> answers = atOnce(List.of(() -> attempt(1, id), () -> attempt(2, id)));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        EventLog.shared().await(story.caseId, CallbackCompleted.class);
        assertThat(EventLog.shared().of(story.caseId, CallbackCompleted.class)).hasSize(1);
    }

    private static Response attempt(int number, String id) {
        return Api.as(surveyor(number))
                .header("If-Match", 0)
                .body(CaseStory.SATISFIED)
                .post("/api/v1/callback-tasks/{id}/attempts", id);
    }

    private static String surveyor(int number) {
        return Tokens.of("surveyor." + number, "回访员" + number, Set.of(Role.SURVEYOR_ID), null);
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
