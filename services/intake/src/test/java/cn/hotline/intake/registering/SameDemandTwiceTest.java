package cn.hotline.intake.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.DemandRegistered;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SameDemandTwiceTest {
    private static final int AT_ONCE = 16;

    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void the_same_number_of_the_same_channel_is_the_same_case() {
        Map<String, Object> demand = fromBoard(Desk.newSourceNo());
        JsonPath first = Desk.registered(demand);
        demand.put("title", "标题改了也是同一件");

        Desk.register(demand)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("caseId", equalTo(first.getString("caseId")))
                .body("title", equalTo("小区门口占道经营"));
        assertToldOnce(first);
    }

    @Test
    void the_same_number_of_another_channel_is_another_case() {
        String number = Desk.newSourceNo();
        JsonPath board = Desk.registered(fromBoard(number));
        Map<String, Object> other = fromBoard(number);
        other.put("channel", "SUNSHINE_PETITION");

        assertThat(Desk.registered(other).getString("caseId")).isNotEqualTo(board.getString("caseId"));
    }

    @Test
    void many_senders_of_the_same_demand_at_once_get_one_case() {
        Map<String, Object> demand = fromBoard(Desk.newSourceNo());
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        var answers = IntStream.range(0, AT_ONCE)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> Api.as(Desk.SOURCE).body(demand).post(Desk.DEMANDS), senders))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        senders.shutdown();

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(AT_ONCE - 1);
        Set<String> cases = answers.stream()
                .map(answer -> answer.jsonPath().getString("caseId"))
                .collect(Collectors.toSet());
        assertThat(cases).hasSize(1);
        assertToldOnce(answers.get(0).jsonPath());
    }

    @Test
    void a_repetition_under_the_same_key_gets_the_first_answer_again() {
        String key = Desk.newSourceNo();
        Response first = withKey(key, Desk.demand());
        Response again = withKey(key, Desk.demand());

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        withKey(key, Desk.demandWith("title", "另一件事"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        assertToldOnce(first.jsonPath());
    }

    @Test
    void a_channel_that_belongs_to_one_source_refuses_the_others() {
        String admin = Tokens.of(Role.ADMIN);
        Api.as(admin)
                .body(Map.of(
                        "code",
                        "CITY_APP",
                        "name",
                        "城市应用",
                        "own",
                        false,
                        "sourceAccount",
                        "city.app",
                        "reportsBack",
                        true,
                        "assessed",
                        true))
                .post("/api/v1/channels")
                .then()
                .statusCode(201);
        Map<String, Object> demand = fromBoard(Desk.newSourceNo());
        demand.put("channel", "CITY_APP");

        Api.as(Desk.SOURCE)
                .body(demand)
                .post(Desk.DEMANDS)
                .then()
                .statusCode(403)
                .body("code", equalTo("other-source"));
        String owner = Tokens.of("city.app", "城市应用", Set.of("source"), null);
        Api.as(owner).body(demand).post(Desk.DEMANDS).then().statusCode(201);
    }

    @Test
    void a_source_learns_nothing_of_another_s_demand_by_telling_its_number() {
        JsonPath citizens = Desk.registered();
        Map<String, Object> guessed = Desk.demandWith("sourceNo", citizens.getString("caseNo"));
        foreign(guessed);

        Map<String, Object> sent = fromBoard(Desk.newSourceNo());
        String other = Tokens.of("other.board", "另一平台", Set.of("source"), null);
        Api.as(other).body(sent).post(Desk.DEMANDS).then().statusCode(201);
        foreign(sent);
        Api.as(other).body(sent).post(Desk.DEMANDS).then().statusCode(200);
        Desk.register(sent).then().statusCode(200);
    }

    @Test
    void a_source_registers_nothing_on_the_centre_s_own_channels() {
        foreign(Desk.demandWith("sourceNo", Desk.newSourceNo()));
        foreign(Desk.demandWith("channel", "HOTLINE"));
    }

    private static void foreign(Map<String, Object> demand) {
        String answer = Api.as(Desk.SOURCE)
                .body(demand)
                .post(Desk.DEMANDS)
                .then()
                .statusCode(403)
                .body("code", equalTo("other-source"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("progressCode", "caseId");
    }

    private static Response withKey(String key, Map<String, Object> demand) {
        return Api.as(Desk.AGENT).header("Idempotency-Key", key).body(demand).post(Desk.DEMANDS);
    }

    private static Map<String, Object> fromBoard(String sourceNo) {
        Map<String, Object> demand = Desk.demandWith("channel", "CITY_BOARD");
        demand.put("sourceNo", sourceNo);
        return demand;
    }

    /** A later demand's event comes after any second event of this one would have. */
    private static void assertToldOnce(JsonPath demand) {
        EventLog.shared().await(Desk.id(demand), DemandRegistered.class);
        EventLog.shared().await(Desk.id(Desk.registered()), DemandRegistered.class);
        assertThat(EventLog.shared().of(Desk.id(demand), DemandRegistered.class))
                .hasSize(1);
    }
}
