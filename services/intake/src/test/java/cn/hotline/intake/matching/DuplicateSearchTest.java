package cn.hotline.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.hotline.events.CaseArchived;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DuplicateSearchTest {
    private static final String URL = "/api/v1/duplicate-searches";

    @Inject
    MovableClock clock;

    @BeforeEach
    void open() {
        Desk.open();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void the_same_matter_in_other_words_is_offered_with_its_reasons() {
        String phone = Desk.newPhone();
        JsonPath earlier = registered("梨花苑旁搅拌站夜间噪声大", "梨花苑小区旁边的搅拌站通宵施工，灰尘和噪声严重。", phone);
        registered("公交车站牌破损", "站牌玻璃碎裂，影响候车。", Desk.newPhone());

        search(Map.of(
                        "title",
                        "搅拌站彻夜施工扰民",
                        "content",
                        "梨花苑旁搅拌站晚上不停工，噪声扰民，灰尘大。",
                        "category",
                        "0102",
                        "place",
                        Map.of("street", "HS-GS", "community", "HS-GS-01"),
                        "reporter",
                        Map.of("phone", phone),
                        "occurredAt",
                        earlier.getString("occurredAt")))
                .then()
                .statusCode(200)
                .body("[0].caseNo", equalTo(earlier.getString("caseNo")))
                .body("[0].score", greaterThan(0.5f))
                .body("[0].textSimilarity", greaterThan(0.3f))
                .body(
                        "[0].reasons.kind",
                        hasItems("SAME_PERSON", "SIMILAR_TEXT", "SAME_PLACE", "NEAR_TIME", "SAME_CATEGORY"))
                .body("[0].reasons.text", hasItems("同一诉求人（电话相同）", "地点相同或相近", "类别相同：市容环卫"))
                .body("[0].reasons.text", hasItem(containsString("内容相似度")))
                .body("title", not(hasItem("公交车站牌破损")));
    }

    @Test
    void another_person_with_the_same_matter_is_offered_too() {
        JsonPath earlier = registered("枫叶里路灯全部不亮", "枫叶里巷内路灯坏了一周，夜间出行危险。", Desk.newPhone());

        search(Map.of("title", "枫叶里没有路灯", "content", "巷内路灯一周不亮"))
                .then()
                .statusCode(200)
                .body("[0].caseNo", equalTo(earlier.getString("caseNo")))
                .body("[0].reasons.kind", not(hasItem("SAME_PERSON")));
    }

    @Test
    void the_reporter_is_never_in_the_answer() {
        String phone = Desk.newPhone();
        registered("香樟路井盖松动", "请联系 " + phone, phone);

        String answer = search(Map.of("title", "香樟路井盖松动", "reporter", Map.of("phone", phone)))
                .asString();
        assertThat(answer).contains("[电话]").doesNotContain(phone).doesNotContain("reporter");
    }

    @Test
    void a_phone_alone_finds_the_same_person_s_matters_and_the_limit_is_kept() {
        String phone = Desk.newPhone();
        registered("雪松巷垃圾未清运", "垃圾堆放三天。", phone);
        registered("学校门口车辆乱停", "上学时段堵塞。", phone);

        search(Map.of("reporter", Map.of("phone", "+86 " + phone)))
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("reasons.kind.flatten()", everyItem(equalTo("SAME_PERSON")));
        search(Map.of("reporter", Map.of("phone", phone), "limit", 1)).then().body("$", hasSize(1));
    }

    @Test
    void what_was_archived_long_ago_is_offered_no_more() {
        JsonPath old = registered("蓝湖大厦电梯停运", "蓝湖大厦电梯停运半月。", Desk.newPhone());
        JsonPath open = registered("蓝湖大厦电梯停用", "蓝湖大厦电梯停用半个月。", Desk.newPhone());
        JsonPath answered = Desk.act(old, "answers", Map.of("answer", "已告知")).jsonPath();
        EventLog.shared().publish(new CaseArchived(Desk.id(answered), Desk.no(answered), CaseOutcome.ANSWERED));
        Desk.awaitStatus(old, "ARCHIVED");
        Map<String, Object> words = Map.of("title", "蓝湖大厦电梯停运", "content", "蓝湖大厦电梯停运半月。");
        search(words).then().body("caseNo", hasItems(old.getString("caseNo"), open.getString("caseNo")));

        clock.advance(Duration.ofDays(91));
        search(words)
                .then()
                .body("caseNo", not(hasItem(old.getString("caseNo"))))
                .body("caseNo", hasItem(open.getString("caseNo")));
    }

    @Test
    void words_nobody_used_find_nothing() {
        search(Map.of("title", "齉龘靐")).then().statusCode(200).body("$", empty());
    }

    @Test
    void wrong_questions_are_refused() {
        refused(search(Map.of()), 422, "matching-criterion-missing");
        refused(search(Map.of("title", "！", "reporter", Map.of("name", "张三"))), 422, "matching-criterion-missing");
        refused(search(Map.of("title", "字".repeat(201))), 400, "invalid-request");
        refused(search(Map.of("title", "路灯", "limit", 21)), 400, "invalid-request");
        refused(search(Map.of("title", "路灯", "reporter", Map.of("phone", "电话"))), 400, "invalid-request");
        refused(search(Map.of("title", "路灯", "category", "1")), 400, "invalid-request");
        refused(Api.as(Desk.AGENT).body("{\"title\"").post(URL), 400, "malformed-json");
        refused(Api.as(Desk.AGENT).post(URL), 400, "invalid-request");
        refused(Api.as(Tokens.handler("HS-GS")).body(Map.of("title", "路灯")).post(URL), 403, "forbidden");
        refused(Api.as(Tokens.of(Role.ANALYST)).body(Map.of("title", "路灯")).post(URL), 403, "forbidden");
        refused(Api.anonymous().body(Map.of("title", "路灯")).post(URL), 401, "unauthenticated");
        Api.as(Tokens.of(Role.DISPATCHER))
                .body(Map.of("title", "路灯"))
                .post(URL)
                .then()
                .statusCode(200);
    }

    private static Response search(Map<String, Object> request) {
        return Api.as(Desk.AGENT).body(request).post(URL);
    }

    private static JsonPath registered(String title, String content, String phone) {
        Map<String, Object> demand = Desk.demandWith("title", title);
        demand.put("content", content);
        demand.put("reporter", Map.of("name", "王五", "phone", phone));
        return Desk.registered(demand);
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
