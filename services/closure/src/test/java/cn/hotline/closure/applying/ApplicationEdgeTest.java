package cn.hotline.closure.applying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.closure.CaseStory;
import cn.hotline.events.ExclusionRequested;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the edge lets in: roles, wrong bodies, and two requests at once. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ApplicationEdgeTest {
    private static final Set<Role> ASK =
            EnumSet.of(Role.HANDLER, Role.DISPATCHER, Role.REVIEWER, Role.SUPERVISOR, Role.SECTION_HEAD);
    private static final Set<Role> SIGN =
            EnumSet.of(Role.DISPATCHER, Role.REVIEWER, Role.SUPERVISOR, Role.SECTION_HEAD, Role.CENTRE_LEADER);
    private static final Set<Role> SEE = EnumSet.of(
            Role.HANDLER,
            Role.DISPATCHER,
            Role.REVIEWER,
            Role.SUPERVISOR,
            Role.SECTION_HEAD,
            Role.CENTRE_LEADER,
            Role.ANALYST,
            Role.ADMIN);
    private static final String NONE = "0190a5a0-0000-7000-8000-000000000000";

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_role_gets_as_far_as_it_may(Role role) {
        String token = role == Role.HANDLER ? Asking.UNIT : Tokens.of(role);
        for (String path : List.of("exclusions", "unreasonable-findings")) {
            int asked = path.equals("exclusions")
                    ? Asking.exclusion(token, new CaseStory()).statusCode()
                    : Asking.unreasonable(token, new CaseStory()).statusCode();
            assertThat(asked).isEqualTo(ASK.contains(role) ? 404 : 403);
            assertThat(Asking.withdraw(token, path, NONE, 0).statusCode()).isEqualTo(ASK.contains(role) ? 404 : 403);
            assertThat(Asking.sign(token, path, NONE, 0, "GRANT").statusCode())
                    .isEqualTo(SIGN.contains(role) ? 404 : 403);
            assertThat(Api.as(token).get("/api/v1/" + path).statusCode()).isEqualTo(SEE.contains(role) ? 200 : 403);
            assertThat(Api.as(token).get("/api/v1/" + path + "/" + NONE).statusCode())
                    .isEqualTo(SEE.contains(role) ? 404 : 403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"caseId\": \"0190a5a0-0000-7000-8000-000000000000\", \"note\": \" \"}",
                "{\"caseId\": 7",
                "{\"caseId\": \"0190a5a0-0000-7000-8000-000000000000\", \"note\": \"说明\", \"reason\": \"MOOD\"}"
            })
    void a_wrong_body_is_refused(String body) {
        Api.as(Asking.UNIT).body(body).post("/api/v1/exclusions").then().statusCode(400);
        Api.as(Asking.UNIT)
                .body(body)
                .post("/api/v1/unreasonable-findings")
                .then()
                .statusCode(400);
    }

    @Test
    void without_a_token_or_a_version_nothing_is_done() {
        Api.anonymous().get("/api/v1/exclusions").then().statusCode(401);
        CaseStory story = Asking.handled();
        String id = Asking.id(Asking.exclusion(Asking.UNIT, story));
        Api.as(Asking.HEAD)
                .body("{\"decision\": \"GRANT\", \"note\": \"同意\"}")
                .post("/api/v1/exclusions/{id}/rulings", id)
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-required"));
    }

    @Test
    void a_repeated_request_under_its_key_gets_the_first_answer() {
        CaseStory story = Asking.handled();
        List<String> ids = Stream.generate(() -> Api.as(Asking.UNIT)
                        .header("Idempotency-Key", "ask-" + story.caseId)
                        .body("{\"caseId\": \"" + story.caseId + "\", \"note\": \"超出政策\"}")
                        .post("/api/v1/unreasonable-findings"))
                .limit(2)
                .map(Asking::id)
                .toList();

        assertThat(ids.get(1)).isEqualTo(ids.get(0));
    }

    @RepeatedTest(3)
    void of_two_who_ask_at_once_one_is_told_that_it_was_asked() {
        CaseStory story = Asking.handled();
        CountDownLatch gate = new CountDownLatch(1);
        List<CompletableFuture<Integer>> answers = Stream.of(Asking.UNIT, Asking.DISPATCHER)
                .map(token -> CompletableFuture.supplyAsync(() -> {
                    try {
                        gate.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return Asking.exclusion(token, story).statusCode();
                }))
                .toList();
        gate.countDown();

        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409);
        EventLog.shared().await(story.caseId, ExclusionRequested.class);
        assertThat(EventLog.shared().of(story.caseId, ExclusionRequested.class)).hasSize(1);
    }
}
