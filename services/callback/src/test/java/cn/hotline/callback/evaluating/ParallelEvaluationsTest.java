package cn.hotline.callback.evaluating;

import static cn.hotline.callback.evaluating.EvaluatorsDesk.URL;
import static cn.hotline.callback.evaluating.EvaluatorsDesk.evaluator;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.callback.CaseStory;
import cn.hotline.events.EvaluationCompleted;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Several evaluators at the queue at the same moment: none gets what another has. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ParallelEvaluationsTest {
    @BeforeEach
    void open() {
        EvaluatorsDesk.open();
    }

    @Test
    void the_next_evaluations_are_shared_out_without_overlap() {
        Stream.generate(EvaluatorsDesk::drawn).limit(8).forEach(EvaluatorsDesk::id);

        List<Response> answers = atOnce(IntStream.range(0, 4)
                .<Supplier<Response>>mapToObj(
                        one -> () -> evaluator(one).body(Map.of("count", 2)).post(URL + "/claims"))
                .toList());

        List<String> claimed = answers.stream()
                .flatMap(answer ->
                        answer.then().statusCode(200).extract().jsonPath().getList("id", String.class).stream())
                .toList();
        assertThat(claimed).hasSize(8).doesNotHaveDuplicates();
    }

    @RepeatedTest(3)
    void of_two_who_claim_one_evaluation_the_second_is_told_of_the_first() {
        String id = EvaluatorsDesk.id(EvaluatorsDesk.drawn());

        List<Response> answers = atOnce(List.of(
                () -> evaluator(1).header("If-Match", 0).post(URL + "/{id}/claims", id),
                () -> evaluator(2).header("If-Match", 0).post(URL + "/{id}/claims", id)));

        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 409);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .allMatch(
                        answer -> "claimed-by-another".equals(answer.jsonPath().getString("code")));
    }

    @RepeatedTest(3)
    void of_two_who_write_down_a_call_at_once_one_completes_it() {
        CaseStory story = EvaluatorsDesk.drawn();
        String id = EvaluatorsDesk.id(story);

        List<Response> answers = atOnce(List.of(() -> attempt(1, id), () -> attempt(2, id)));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        EventLog.shared().await(story.caseId, EvaluationCompleted.class);
        assertThat(EventLog.shared().of(story.caseId, EvaluationCompleted.class))
                .hasSize(1);
        assertThat(EvaluatorsDesk.read(id).getList("attempts")).hasSize(1);
    }

    private static Response attempt(int number, String id) {
        return evaluator(number)
                .header("If-Match", 0)
                .body(EvaluatorsDesk.SATISFIED)
                .post(URL + "/{id}/attempts", id);
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
