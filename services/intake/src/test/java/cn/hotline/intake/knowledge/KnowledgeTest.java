package cn.hotline.intake.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.hotline.intake.Desk;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class KnowledgeTest {
    private static final String URL = "/api/v1/knowledge-articles";
    private static final String HEAD = Tokens.of(Role.SECTION_HEAD);
    private static final LocalDate TODAY = LocalDate.now(Clock.system(DistrictTime.ZONE));

    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void an_article_is_written_reviewed_published_and_found_with_what_fits_marked() {
        published("犬证办理指南", "养犬人应当在社区登记点为犬只办理犬证，每年年检一次。", null);

        Api.as(Desk.AGENT)
                .get(URL + "/searches?text=怎么办理犬证")
                .then()
                .statusCode(200)
                .body("[0].title", equalTo("犬证办理指南"))
                .body("[0].edition", equalTo(1))
                .body("[0].current", equalTo(true))
                .body("[0].excerpt", containsString("【办理犬证】"));
    }

    @Test
    void a_revision_is_a_draft_and_the_edition_before_stays_in_force_until_it_is_published() {
        JsonPath first = published("老年优待证", "老年优待证六十五岁可办。", null);
        JsonPath draft = send(Desk.AGENT, first, "", writing("老年优待证", "老年优待证六十岁可办。", null))
                .jsonPath();
        assertThat(draft.getString("status")).isEqualTo("DRAFT");
        search("老年优待证").then().body("body", hasItem("老年优待证六十五岁可办。"));

        publish(draft);
        search("老年优待证").then().body("body", hasItem("老年优待证六十岁可办。")).body("body", not(hasItem("老年优待证六十五岁可办。")));
        Api.as(Desk.AGENT)
                .get(url(first) + "/editions")
                .then()
                .body("edition", contains(2, 1))
                .body("current", contains(true, false));
    }

    @Test
    void nobody_publishes_what_they_wrote() {
        String both = Tokens.of("wang", "王", Set.of(Role.AGENT_ID, Role.ADMIN_ID), null);
        JsonPath written =
                Api.as(both).body(writing("自写自审", "自写自审的条目。", null)).post(URL).jsonPath();
        JsonPath submitted = send(both, written, "/submissions", null).jsonPath();

        refused(send(both, submitted, "/publications", null), 422, "article-reviewed-by-author");
        assertThat(read(written).getString("status")).isEqualTo("IN_REVIEW");
        refused(send(Desk.AGENT, submitted, "/publications", null), 403, "forbidden");
        JsonPath back =
                send(HEAD, submitted, "/rejections", Map.of("reason", "请补充依据")).jsonPath();
        assertThat(back.getString("status")).isEqualTo("DRAFT");
        assertThat(back.getString("remark")).isEqualTo("请补充依据");
    }

    @Test
    void an_answer_names_an_edition_in_force_and_is_counted() {
        JsonPath article = published("公交卡挂失", "公交卡在服务网点挂失。", null);
        String no = article.getString("articleNo");

        answer(no).then().statusCode(200).body("answer.knowledgeRef", equalTo(no + "@1"));
        answer(no + "@1").then().statusCode(200);
        answer("市民手册第 3 页").then().statusCode(200).body("answer.knowledgeRef", equalTo("市民手册第 3 页"));
        Api.as(Desk.AGENT).get(url(article) + "/editions").then().body("uses", contains(2));

        JsonPath demand = Desk.registered();
        for (String wrong : Set.of(no + "@2", "KB-999999")) {
            refused(
                    Desk.act(demand, "answers", Map.of("answer", "已答复", "knowledgeRef", wrong)),
                    422,
                    "article-not-in-force");
        }
        send(HEAD, read(article), "/withdrawals", Map.of("reason", "政策废止"))
                .then()
                .statusCode(200);
        refused(Desk.act(demand, "answers", Map.of("answer", "已答复", "knowledgeRef", no)), 422, "article-not-in-force");
        assertThat(Desk.read(demand).getString("status")).isEqualTo("REGISTERED");
        search("公交卡挂失").then().body("title", not(hasItem("公交卡挂失")));
    }

    @Test
    void what_expires_soon_is_listed_and_what_has_expired_is_not_found() {
        JsonPath soon = published("临时停车安排", "临时停车安排说明。", TODAY.plusDays(5));
        Map<String, Object> over = writing("旧停车安排", "旧停车安排说明。", TODAY.minusDays(1));
        over.put("validFrom", TODAY.minusDays(9).toString());
        publish(Api.as(Desk.AGENT).body(over).post(URL).jsonPath());

        Api.as(HEAD)
                .get(URL + "/expiring?days=5")
                .then()
                .body("articleNo", hasItem(soon.getString("articleNo")))
                .body("title", not(hasItem("旧停车安排")));
        Api.as(HEAD).get(URL + "/expiring?days=4").then().body("articleNo", not(hasItem(soon.getString("articleNo"))));
        search("停车安排").then().body("title", not(hasItem("旧停车安排")));
    }

    @Test
    void the_list_is_read_page_by_page_and_by_status() {
        JsonPath older = write(writing("列表甲", "正文", null)).jsonPath();
        JsonPath newer = write(writing("列表乙", "正文", null)).jsonPath();
        JsonPath page = Api.as(HEAD).get(URL + "?status=DRAFT&limit=1").jsonPath();
        assertThat(page.getString("items[0].articleNo")).isEqualTo(newer.getString("articleNo"));
        Api.as(HEAD)
                .get(URL + "?status=DRAFT&limit=1&after=" + page.getString("next"))
                .then()
                .statusCode(200)
                .body("items[0].articleNo", equalTo(older.getString("articleNo")));
    }

    @Test
    void wrong_input_is_refused_and_changes_nothing() {
        for (String personal : Set.of("请拨 13800138000", "证号 420106199001011234", "027-87654321", "a.b@c.cn")) {
            refused(write(writing("标题", personal, null)), 422, "article-holds-personal-data");
        }
        Map<String, Object> backwards = writing("标题", "正文", TODAY.minusDays(400));
        refused(write(backwards), 422, "article-validity-wrong");
        Map<String, Object> unknown = writing("标题", "正文", null);
        unknown.put("category", "77");
        refused(write(unknown), 422, "unknown-category");
        refused(write(Map.of()), 400, "invalid-request");
        refused(Api.as(Desk.AGENT).body("{").post(URL), 400, "malformed-json");
        refused(Api.as(HEAD).body(writing("标题", "正文", null)).post(URL), 403, "forbidden");
        refused(Api.anonymous().get(URL), 401, "unauthenticated");
        refused(Api.as(Desk.AGENT).get(URL + "/searches?text=犬"), 400, "invalid-request");

        JsonPath draft = write(writing("标题", "正文", null)).jsonPath();
        refused(send(HEAD, draft, "/publications", null), 409, "article-status-conflict");
        refused(Api.as(Desk.AGENT).post(url(draft) + "/submissions"), 428, "if-match-required");
        refused(
                Api.as(Desk.AGENT).header("If-Match", "\"9\"").post(url(draft) + "/submissions"),
                412,
                "changed-meanwhile");
        assertThat(read(draft).<Map<String, Object>>get()).isEqualTo(draft.get());
    }

    private static Map<String, Object> writing(String title, String body, LocalDate validTo) {
        Map<String, Object> writing = new LinkedHashMap<>(Map.of(
                "title", title, "body", body, "category", "0102", "ownerUnit", "HS-GS", "validFrom", TODAY.toString()));
        if (validTo != null) {
            writing.put("validTo", validTo.toString());
        }
        return writing;
    }

    private static Response write(Map<String, Object> writing) {
        return Api.as(Desk.AGENT).body(writing).post(URL);
    }

    private static JsonPath published(String title, String body, LocalDate validTo) {
        return publish(write(writing(title, body, validTo))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath());
    }

    private static JsonPath publish(JsonPath draft) {
        JsonPath submitted = send(Desk.AGENT, draft, "/submissions", null).jsonPath();
        return send(HEAD, submitted, "/publications", null)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response send(String token, JsonPath article, String act, Map<String, ?> body) {
        var request = Api.as(token).header("If-Match", "\"" + article.getLong("version") + "\"");
        if (act.isEmpty()) {
            return request.body(body).put(url(article));
        }
        return (body == null ? request : request.body(body)).post(url(article) + act);
    }

    private static Response answer(String reference) {
        return Desk.act(Desk.registered(), "answers", Map.of("answer", "已答复", "knowledgeRef", reference));
    }

    private static Response search(String words) {
        return Api.as(Desk.AGENT).get(URL + "/searches?text=" + words);
    }

    private static JsonPath read(JsonPath article) {
        return Api.as(Desk.AGENT).get(url(article)).jsonPath();
    }

    private static String url(JsonPath article) {
        return URL + "/" + article.getString("articleId");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
