package cn.hotline.closure.queueing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.closure.CaseStory;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
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

/** Several reviewers at the queue at the same moment: none waits for another, none gets what another has. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ParallelClaimsTest {
    @Test
    void the_next_reviews_are_shared_out_without_overlap() {
        List<CaseStory> stories =
                Stream.generate(CaseStory::awaitingReview).limit(12).toList();
        stories.forEach(story -> story.review("PENDING"));

        List<Response> answers = atOnce(IntStream.range(0, 6)
                .<Supplier<Response>>mapToObj(one ->
                        () -> Api.as(reviewer(one)).body(Map.of("count", 2)).post("/api/v1/reviews/claims"))
                .toList());

        List<String> claimed = answers.stream()
                .flatMap(answer ->
                        answer.then().statusCode(200).extract().jsonPath().getList("id", String.class).stream())
                .toList();
        assertThat(claimed).hasSize(12).doesNotHaveDuplicates();
    }

    @RepeatedTest(3)
    void of_two_who_claim_one_review_the_second_is_told_of_the_first() {
        String id = CaseStory.awaitingReview().review("PENDING").getString("id");

        List<Response> answers = atOnce(List.of(() -> claim(reviewer(1), id), () -> claim(reviewer(2), id)));

        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 409);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .allMatch(
                        answer -> "claimed-by-another".equals(answer.jsonPath().getString("code")));
    }

    private static Response claim(String token, String id) {
        return Api.as(token).header("If-Match", 0).post("/api/v1/reviews/{id}/claims", id);
    }

    private static String reviewer(int number) {
        return Tokens.of("reviewer." + number, "审核员" + number, Set.of(Role.REVIEWER_ID), null);
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
