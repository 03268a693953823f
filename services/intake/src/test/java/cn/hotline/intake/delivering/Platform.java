package cn.hotline.intake.delivering;

import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A source platform 来源平台 of the tests, with a channel of its own. */
public final class Platform {
    public static final String DELIVERIES = "/api/v1/deliveries";

    public final String channel;
    public final String token;

    private Platform(String channel, String account) {
        this.channel = channel;
        this.token = Tokens.of(account, "测试平台", Set.of(Role.SOURCE_ID), null);
    }

    /** A platform with a new channel nobody else may use. */
    public static Platform open() {
        Desk.open();
        String suffix = CaseId.next().toString().replace("-", "").substring(12).toUpperCase(Locale.ROOT);
        String account = "platform." + suffix.toLowerCase(Locale.ROOT);
        Api.as(Tokens.of(Role.ADMIN))
                .body(Map.of(
                        "code",
                        "P_" + suffix,
                        "name",
                        "测试平台",
                        "own",
                        false,
                        "sourceAccount",
                        account,
                        "reportsBack",
                        true,
                        "assessed",
                        true))
                .post("/api/v1/channels")
                .then()
                .statusCode(201);
        return new Platform("P_" + suffix, account);
    }

    /** A platform on a channel many platforms share. */
    public static Platform sharing(String channel, String account) {
        return new Platform(channel, account);
    }

    public static Map<String, Object> demand(String sourceNo) {
        Map<String, Object> told = Desk.demand();
        told.remove("channel");
        return item("DEMAND", sourceNo, null, "demand", told);
    }

    public static Map<String, Object> supplement(String sourceNo, String messageNo, String text) {
        return item("SUPPLEMENT", sourceNo, messageNo, "text", text);
    }

    public static Map<String, Object> urging(String sourceNo, String messageNo, String text) {
        return item("URGING", sourceNo, messageNo, "text", text);
    }

    public static Map<String, Object> withdrawal(String sourceNo, String messageNo, String text) {
        return item("WITHDRAWAL", sourceNo, messageNo, "text", text);
    }

    private static Map<String, Object> item(
            String kind, String sourceNo, String messageNo, String field, Object value) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("kind", kind);
        item.put("sourceNo", sourceNo);
        item.put("messageNo", messageNo);
        item.put(field, value);
        return item;
    }

    public Response send(List<?> items) {
        Map<String, Object> delivery = new LinkedHashMap<>();
        delivery.put("channel", channel);
        delivery.put("items", items);
        return Api.as(token).body(delivery).post(DELIVERIES);
    }

    /** Delivers and is answered item by item. */
    public JsonPath deliver(Object... items) {
        return send(Arrays.asList(items)).then().statusCode(200).extract().jsonPath();
    }

    public List<String> statuses(Object... items) {
        return deliver(items).getList("results.status");
    }

    public JsonPath outcomes(String after) {
        var request = Api.as(token).queryParam("channel", channel).queryParam("limit", 500);
        if (after != null) {
            request.queryParam("after", after);
        }
        return request.get(DELIVERIES + "/outcomes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The demand as an agent sees it. */
    public static JsonPath read(String caseId) {
        return Api.as(Desk.AGENT)
                .get(Desk.DEMANDS + "/" + caseId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static List<String> supplements(String caseId) {
        return Api.as(Desk.AGENT)
                .get(Desk.DEMANDS + "/" + caseId + "/supplements")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.content");
    }
}
