package cn.hotline.intake.channels;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RequirementsTest {
    private static final String ADMIN = Tokens.of(Role.ADMIN);
    private static int number;

    @Inject
    MovableClock clock;

    private String channel;

    @BeforeEach
    void a_channel_of_its_own() {
        Desk.open();
        channel = "LINE_" + ++number;
        Map<String, Object> line =
                Map.of("code", channel, "name", "专线", "own", true, "reportsBack", false, "assessed", true);
        Api.as(ADMIN).body(line).post("/api/v1/channels").then().statusCode(201);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void each_required_field_is_named_when_missing() {
        registered(demand());
        set(requirement("callRecordRequired", true)).then().statusCode(201);
        missing(demand(), "通话录音标识（callRecordId）");
        Map<String, Object> recorded = demand();
        recorded.put("callRecordId", "REC-1");
        registered(recorded);

        set(requirement("phoneRequired", true)).then().statusCode(201);
        Map<String, Object> noPhone = demand();
        noPhone.put("reporter", Map.of("name", "张小丽"));
        missing(noPhone, "诉求人电话（reporter.phone）");
        noPhone.put("reporter", Map.of("anonymous", true));
        registered(noPhone);

        set(requirement("streetRequired", true)).then().statusCode(201);
        Map<String, Object> noStreet = demand();
        noStreet.put("place", Desk.place(null, null, "路边"));
        missing(noStreet, "事发街道（place.street）");

        set(requirement("sourceNoRequired", true)).then().statusCode(201);
        refused(demand(), "source-no-required");
    }

    @Test
    void a_category_must_be_as_deep_as_the_channel_asks() {
        set(requirement("categoryLevel", 2)).then().statusCode(201);
        Map<String, Object> coarse = demand();
        coarse.put("category", "01");
        refused(coarse, "category-too-coarse").body("detail", containsString("第 2 级"));
        var demand = registered(demand());
        Desk.act(demand.extract().jsonPath(), "changes", Map.of("category", "01", "reason", "更正"))
                .then()
                .statusCode(422)
                .body("code", equalTo("category-too-coarse"));
        set(requirement("categoryLevel", 3)).then().statusCode(201);
        refused(demand(), "category-too-coarse");
    }

    @Test
    void a_day_takes_no_more_than_the_channels_limit() {
        clock.set("2033-05-05T23:00");
        set(requirement("mostADay", 2)).then().statusCode(201);
        registered(demand());
        registered(demand());
        refused(demand(), "channel-day-limit").body("detail", containsString("2"));
        clock.set("2033-05-06T00:00");
        registered(demand());
    }

    @Test
    void requirements_hold_from_their_moment_on() {
        clock.set("2033-06-01T08:00");
        Map<String, Object> later = requirement("callRecordRequired", true);
        later.put("effectiveFrom", "2033-06-02T00:00:00+08:00");
        set(later).then().statusCode(201);
        set(later).then().statusCode(409).body("code", equalTo("effective-taken"));
        registered(demand());
        clock.set("2033-06-02T00:00");
        refused(demand(), "channel-field-required");

        later.put("effectiveFrom", "2033-06-01T23:59:59+08:00");
        set(later).then().statusCode(422).body("code", equalTo("effective-in-past"));
        Api.as(Desk.SOURCE)
                .get("/api/v1/channels/" + channel + "/requirements")
                .then()
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("[0].callRecordRequired", equalTo(true))
                .body("[0].addedBy", equalTo("test.admin"));
    }

    @Test
    void wrong_settings_are_refused() {
        set(Map.of()).then().statusCode(400).body("code", equalTo("invalid-request"));
        set(requirement("categoryLevel", 4)).then().statusCode(400);
        set(requirement("mostADay", 0)).then().statusCode(400);
        String url = "/api/v1/channels/" + channel + "/requirements";
        Api.as(Desk.AGENT).body(requirement("mostADay", 1)).post(url).then().statusCode(403);
        Api.anonymous().get(url).then().statusCode(401);
        Api.as(ADMIN)
                .body(requirement("mostADay", 1))
                .post("/api/v1/channels/NO_SUCH/requirements")
                .then()
                .statusCode(404);
        Api.as(ADMIN).get(url).then().body("size()", equalTo(0));
    }

    private Map<String, Object> requirement(String field, Object value) {
        Map<String, Object> requirement = new LinkedHashMap<>();
        for (String each : List.of("callRecordRequired", "sourceNoRequired", "phoneRequired", "streetRequired")) {
            requirement.put(each, false);
        }
        requirement.put("attachmentsAllowed", true);
        requirement.put("categoryLevel", 1);
        requirement.put(field, value);
        return requirement;
    }

    private Response set(Map<String, Object> requirement) {
        return Api.as(ADMIN).body(requirement).post("/api/v1/channels/" + channel + "/requirements");
    }

    private Map<String, Object> demand() {
        return Desk.demandWith("channel", channel);
    }

    private static ValidatableResponse registered(Map<String, Object> demand) {
        return Desk.register(demand).then().statusCode(201);
    }

    private static ValidatableResponse refused(Map<String, Object> demand, String code) {
        return Desk.register(demand).then().statusCode(422).body("code", equalTo(code));
    }

    private static void missing(Map<String, Object> demand, String field) {
        refused(demand, "channel-field-required").body("detail", containsString(field));
    }
}
