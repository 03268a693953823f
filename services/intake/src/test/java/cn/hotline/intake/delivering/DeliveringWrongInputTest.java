package cn.hotline.intake.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.intake.Desk;
import cn.hotline.intake.registering.Demands;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DeliveringWrongInputTest {
    @Inject
    Demands demands;

    private Platform platform;
    private long before;

    @BeforeEach
    void open() {
        platform = Platform.open();
        before = demands.count();
    }

    @Test
    void bad_items_are_refused_by_name_and_spoil_no_other() {
        JsonPath answer = platform.deliver(
                Platform.demand("N1"),
                with(Platform.demand("N2"), "category", "0199"),
                with(Platform.demand("N3"), "reporter", Map.of("phone", "不是电话 13977712345")),
                with(Platform.demand("N4"), "type", "GOSSIP 13977712345"),
                Map.of("kind", "RUMOUR", "sourceNo", "N5"),
                "一句话",
                Map.of("kind", "DEMAND", "sourceNo", "N6"),
                Map.of("kind", "SUPPLEMENT", "sourceNo", "N1", "messageNo", "S1"),
                Map.of("kind", "URGING", "sourceNo", "N1"),
                Map.of("kind", "URGING", "sourceNo", "有 空格", "messageNo", "U2"),
                Platform.withdrawal("N1", "W1", "理".repeat(501)),
                Platform.supplement("N1", "S2", "补充"),
                Platform.urging("N1", "S2", "同号"),
                Platform.demand("N7"));

        assertThat(answer.getList("results.status"))
                .containsExactly(
                        "CREATED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED",
                        "REFUSED", "REFUSED", "REFUSED", "APPLIED", "REFUSED", "CREATED");
        assertThat(present(answer, "results.problem.code"))
                .containsExactly(
                        "unknown-category",
                        "invalid-request",
                        "malformed-json",
                        "malformed-json",
                        "malformed-json",
                        "invalid-request",
                        "invalid-request",
                        "invalid-request",
                        "invalid-request",
                        "invalid-request",
                        "message-no-reused");
        assertThat(present(answer, "results.problem.field"))
                .containsExactly(
                        "demand.reporter.phone",
                        "demand.type",
                        "kind",
                        "demand",
                        "text",
                        "messageNo",
                        "sourceNo",
                        "text");
        assertThat(answer.prettify()).doesNotContain("13977712345").doesNotContain("有 空格");
        assertThat(demands.count()).isEqualTo(before + 2);
    }

    @Test
    void a_withdrawal_that_comes_too_late_is_refused() {
        String number = Desk.newSourceNo();
        JsonPath demand = Desk.registered(Map.copyOf(agentsDemand(number)));
        Desk.act(demand, "answers", Map.of("answer", "已答复")).then().statusCode(200);

        JsonPath answer = platform.deliver(
                Platform.withdrawal(number, "W1", "不需要了"),
                Platform.urging(number, "U1", null),
                Platform.supplement(number, "S1", "补充"));

        assertThat(answer.getList("results.status")).containsExactly("REFUSED", "REFUSED", "APPLIED");
        assertThat(answer.getString("results[0].problem.code")).isEqualTo("demand-status-conflict");
        assertThat(Platform.read(demand.getString("caseId")).getString("status"))
                .isEqualTo("ANSWERED");
    }

    @Test
    void no_more_than_a_thousand_items_and_no_fewer_than_one() {
        List<Map<String, Object>> many = IntStream.rangeClosed(0, 1_000)
                .mapToObj(n -> Platform.demand("N" + n))
                .toList();
        refused(platform.send(many), 400, "invalid-request");
        refused(platform.send(List.of()), 400, "invalid-request");
        refused(platform.send(null), 400, "invalid-request");
        assertThat(demands.count()).isEqualTo(before);
    }

    @Test
    void a_delivery_is_of_one_channel() {
        refused(
                platform.send(List.of(Platform.demand("N1"), with(Platform.demand("N2"), "channel", "CITY_BOARD"))),
                422,
                "mixed-channels");
        Map<String, Object> other = new HashMap<>(Platform.supplement("N1", "S1", "补充"));
        other.put("channel", "CITY_BOARD");
        refused(platform.send(List.of(Platform.demand("N1"), other)), 422, "mixed-channels");
        assertThat(demands.count()).isEqualTo(before);
    }

    @Test
    void another_sources_channel_and_an_unknown_one_are_refused() {
        Platform stranger = Platform.sharing(platform.channel, "stranger");
        refused(stranger.send(List.of(Platform.demand("N1"))), 403, "other-source");
        refused(Platform.sharing("NO_SUCH", "stranger").send(List.of(Platform.demand("N1"))), 422, "unknown-channel");
        refused(Platform.sharing("HOTLINE", "stranger").send(List.of(Platform.demand("N1"))), 403, "other-source");
        refused(outcomes(stranger.token, platform.channel, null), 403, "other-source");
        refused(outcomes(stranger.token, "NO_SUCH", null), 422, "unknown-channel");
        assertThat(demands.count()).isEqualTo(before);
    }

    @Test
    void only_a_source_delivers_and_only_what_is_json() {
        Map<String, Object> body = Map.of("channel", platform.channel, "items", List.of(Platform.demand("N1")));
        refused(Api.as(Desk.AGENT).body(body).post(Platform.DELIVERIES), 403, "forbidden");
        refused(Api.anonymous().body(body).post(Platform.DELIVERIES), 401, "unauthenticated");
        refused(
                Api.as(platform.token).body("{\"channel\":\"X\",\"items\":[{").post(Platform.DELIVERIES),
                400,
                "malformed-json");
        refused(
                Api.as(platform.token)
                        .body(Map.of("channel", "小写", "items", List.of("x")))
                        .post(Platform.DELIVERIES),
                400,
                "invalid-request");
        refused(outcomes(Tokens.of(Role.ANALYST), platform.channel, null), 403, "forbidden");
        refused(outcomes(platform.token, platform.channel, "昨天"), 400, "invalid-parameter");
        refused(outcomes(platform.token, "", null), 400, "invalid-request");
        assertThat(demands.count()).isEqualTo(before);
    }

    private static List<String> present(JsonPath answer, String path) {
        return answer.getList(path, String.class).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static Response outcomes(String token, String channel, String after) {
        var request = Api.as(token).queryParam("channel", channel);
        return (after == null ? request : request.queryParam("after", after)).get(Platform.DELIVERIES + "/outcomes");
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }

    private Map<String, Object> agentsDemand(String sourceNo) {
        Map<String, Object> demand = Desk.demandWith("channel", platform.channel);
        demand.put("sourceNo", sourceNo);
        return demand;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> with(Map<String, Object> item, String field, Object value) {
        ((Map<String, Object>) item.get("demand")).put(field, value);
        return item;
    }
}
