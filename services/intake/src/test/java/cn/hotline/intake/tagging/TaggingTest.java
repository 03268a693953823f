package cn.hotline.intake.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import cn.hotline.events.Envelope;
import cn.hotline.events.TagChanged;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TaggingTest {
    private static final String TAGS = "/api/v1/tags";
    private static final String ADMIN = Tokens.of(Role.ADMIN);

    @Inject
    MovableClock clock;

    @Inject
    SeedTags seedTags;

    @Inject
    Tags tags;

    @BeforeEach
    void open() {
        Desk.open();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void a_fresh_directory_holds_the_tags_of_the_field() {
        seedTags.seed();
        JsonPath tags =
                Api.as(Desk.SOURCE).get(TAGS).then().statusCode(200).extract().jsonPath();

        assertThat(tags.getList("code", String.class)).contains("BUSINESS_ENVIRONMENT", "LIVELIHOOD", "WATCH_WAGES");
        assertThat(tags.getList("findAll { it.kind == 'KEY_WATCH' }")).hasSize(14);
        assertThat(tags.getList("findAll { it.kind == 'LIVELIHOOD' }")).hasSize(16);
        assertThat(tags.getString("find { it.code == 'BUSINESS_ENVIRONMENT' }.name"))
                .isEqualTo("营商环境");
    }

    @Test
    void the_others_are_told_of_a_tag_once_when_it_is_there_and_again_when_it_changes() {
        seedTags.seed();
        add("TOLD", "告知标签", "2020-01-01", null).then().statusCode(201);
        Map<String, Object> other = Map.of("kind", "LIVELIHOOD", "from", "2020-01-01");
        change("TOLD", "\"0\"", ADMIN, other).then().statusCode(200);
        Poll.until(() -> told("TOLD").size() == 2);
        assertThat(told("TOLD")).extracting(TagChanged::kind).containsExactly("CAMPAIGN", "LIVELIHOOD");
        assertThat(told("BUSINESS_ENVIRONMENT"))
                .containsExactly(new TagChanged("BUSINESS_ENVIRONMENT", "营商环境", "BUSINESS_ENVIRONMENT"));
    }

    @Test
    void tags_of_an_older_directory_are_told_at_the_next_start() {
        add("OLDER", "旧目录标签", "2020-01-01", null).then().statusCode(201);
        QuarkusTransaction.requiringNew().run(() -> tags.update("announced = false where code = 'OLDER'"));
        seedTags.seed();
        seedTags.seed();
        add("NEWER", "新目录标签", "2020-01-01", null).then().statusCode(201);
        Poll.until(() -> told("NEWER").size() == 1);
        assertThat(told("OLDER")).hasSize(2);
    }

    @Test
    void a_tag_is_given_by_code_or_by_name_and_carried_as_code() {
        Desk.register(Desk.demandWith("tags", List.of("营商环境", "WATCH_WAGES", "BUSINESS_ENVIRONMENT")))
                .then()
                .statusCode(201)
                .body("tags", equalTo(List.of("BUSINESS_ENVIRONMENT", "WATCH_WAGES")));
        Desk.register(Desk.demandWith("tags", List.of("WATCH_WAGES", "张小丽的标签")))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-tag"))
                .body("detail", containsString("[诉求人]的标签"))
                .body("detail", not(containsString("张小丽")));
    }

    @Test
    void a_campaigns_tag_is_given_on_its_days_and_stays_on_the_cases_that_have_it() {
        add("CAMPAIGN_FLOOD", "防汛专项", "2032-06-01", "2032-08-31").then().statusCode(201);
        clock.set("2032-05-31T23:59");
        refused("CAMPAIGN_FLOOD");
        clock.set("2032-06-01T00:00");
        Desk.registered(Desk.demandWith("tags", List.of("防汛专项")));
        clock.set("2032-08-31T23:59");
        JsonPath demand = Desk.registered(Desk.demandWith("tags", List.of("CAMPAIGN_FLOOD")));
        clock.set("2032-09-01T00:00");
        refused("CAMPAIGN_FLOOD");

        Desk.act(demand, "changes", Map.of("tags", List.of("CAMPAIGN_FLOOD", "WATCH_FLOODING"), "reason", "补充标签"))
                .then()
                .statusCode(200)
                .body("tags", equalTo(List.of("CAMPAIGN_FLOOD", "WATCH_FLOODING")));
    }

    @Test
    void the_administrator_ends_a_tag() {
        add("SHORT_LIVED", "短期标签", "2020-01-01", null).then().statusCode(201).header("ETag", "\"0\"");
        Desk.registered(Desk.demandWith("tags", List.of("SHORT_LIVED")));
        Map<String, Object> ended = Map.of("kind", "CAMPAIGN", "from", "2020-01-01", "until", "2020-12-31");
        change("SHORT_LIVED", "\"0\"", ADMIN, ended).then().statusCode(200).body("version", equalTo(1));
        refused("SHORT_LIVED");
    }

    @Test
    void wrong_changes_are_refused() {
        Map<String, Object> body = Map.of("kind", "KEY_WATCH", "from", "2020-01-01");
        add("WATCH_GAS", "另一名称", "2020-01-01", null).then().statusCode(409).body("code", equalTo("tag-exists"));
        add("OTHER_CODE", "营商环境", "2020-01-01", null).then().statusCode(409).body("code", equalTo("tag-exists"));
        add("REVERSED", "颠倒", "2020-01-02", "2020-01-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("tag-days-reversed"));
        add("lower", "小写", "2020-01-01", null).then().statusCode(400);
        change("WATCH_GAS", "\"9\"", ADMIN, body).then().statusCode(412);
        change("NO_SUCH", "\"0\"", ADMIN, body).then().statusCode(404);
        change("WATCH_GAS", "\"0\"", Desk.AGENT, body).then().statusCode(403);
        Api.as(ADMIN).body(body).put(TAGS + "/WATCH_GAS").then().statusCode(428);
        Api.anonymous().get(TAGS).then().statusCode(401);
        assertThat(Api.as(ADMIN).get(TAGS).jsonPath().getInt("find { it.code == 'WATCH_GAS' }.version"))
                .isZero();
    }

    private static Response add(String code, String name, String from, String until) {
        Map<String, Object> tag =
                new java.util.HashMap<>(Map.of("code", code, "name", name, "kind", "CAMPAIGN", "from", from));
        tag.put("until", until);
        return Api.as(ADMIN).body(tag).post(TAGS);
    }

    private static Response change(String code, String ifMatch, String token, Map<String, Object> body) {
        return Api.as(token).header("If-Match", ifMatch).body(body).put(TAGS + "/" + code);
    }

    private static void refused(String tag) {
        Desk.register(Desk.demandWith("tags", List.of(tag)))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-tag"));
    }

    private static List<TagChanged> told(String code) {
        return EventLog.shared().ofType(TagChanged.class).stream()
                .map(Envelope::data)
                .filter(changed -> changed.code().equals(code))
                .toList();
    }
}
