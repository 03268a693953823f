package cn.hotline.dispatch.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 答复模板: a category's own, then those of the categories above; filled for an order. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TemplatesTest {
    private static final String PATH = "/api/v1/reply-templates";

    @Test
    void a_category_has_its_own_templates_first_and_inherits_those_above() {
        String broad = write("02", "关于{标题}，{单位}正在办理。");
        String own = write("020101", "您好，工单 {工单号}（{类别}）已由{单位}办理，地点：{地点}。");
        String between = write("0201", "将于{办理期限}前办结。");
        write("020102", "与本类别无关");
        String retired = write("020101", "已停用");
        change(Desk.SECTION_HEAD, retired, 0, "020101", "已停用", false)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("active", equalTo(false));

        List<String> found =
                Api.as(Desk.LABOUR).get(PATH + "?category=020101").jsonPath().getList("items.id");
        assertThat(found).containsSubsequence(own, between, broad).doesNotContain(retired);
        assertThat(Api.as(Desk.ADMIN).get(PATH + "?limit=500").jsonPath().getList("items.id"))
                .contains(own, retired);

        CaseStory story = CaseStory.withLabourBureau();
        String filled = Api.as(Desk.LABOUR)
                .get("/api/v1/work-orders/" + story.order(1) + "/reply-templates")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("find { it.id == '" + own + "' }.text");
        assertThat(filled).isEqualTo("您好，工单 " + story.caseNo + "（拖欠工资）已由区人力资源和社会保障局办理，地点：桂影路 1 号。");
        assertThat(Api.as(Desk.LABOUR)
                        .get("/api/v1/work-orders/" + story.order(1) + "/reply-templates")
                        .jsonPath()
                        .getString("find { it.id == '" + between + "' }.text"))
                .isEqualTo("将于前办结。");
        Api.as(Desk.CITY)
                .get("/api/v1/work-orders/" + story.order(1) + "/reply-templates")
                .then()
                .statusCode(403)
                .body("code", equalTo("other-unit"));
    }

    @Test
    void a_deleted_template_is_gone() {
        String id = write("03", "感谢监督。");
        Api.as(Desk.ADMIN).delete(PATH + "/" + id).then().statusCode(428);
        Api.as(Desk.ADMIN)
                .header("If-Match", Desk.tag(0))
                .delete(PATH + "/" + id)
                .then()
                .statusCode(204);
        assertThat(Api.as(Desk.ADMIN).get(PATH + "?limit=500").jsonPath().getList("items.id"))
                .doesNotContain(id);
        change(Desk.ADMIN, id, 0, "03", "再改", true).then().statusCode(404);
    }

    @Test
    void wrong_templates_are_refused() {
        Map<String, Object> good = Map.of("category", "02", "title", "模板", "text", "好");
        post(Desk.ADMIN, Map.of("category", "02", "title", "模板", "text", "致{诉求人}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-placeholder"), "detail", containsString("诉求人；可用：工单号、单位"));
        post(Desk.ADMIN, Map.of("category", "97", "title", "模板", "text", "好"))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-category"));
        post(Desk.ADMIN, Map.of("category", "2", "title", "模板", "text", "好"))
                .then()
                .statusCode(400);
        post(Desk.LABOUR, good).then().statusCode(403).body("code", equalTo("forbidden"));
        post(Desk.DISPATCHER, good).then().statusCode(403);
        Api.anonymous().body(good).post(PATH).then().statusCode(401);
        Api.as(Desk.ADMIN).get(PATH + "?category=x").then().statusCode(400);
        String id = write("02", "好");
        change(Desk.ADMIN, id, 4, "02", "不好", true).then().statusCode(412);
        change(Desk.ADMIN, UUID.randomUUID().toString(), 0, "02", "不好", true)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    private static String write(String category, String text) {
        return post(Desk.SECTION_HEAD, Map.of("category", category, "title", "模板", "text", text))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response post(String token, Map<String, Object> body) {
        return Api.as(token).body(body).post(PATH);
    }

    private static Response change(String token, String id, int version, String category, String text, boolean active) {
        return Api.as(token)
                .header("If-Match", Desk.tag(version))
                .body(Map.of("category", category, "title", "模板", "text", text, "active", active))
                .put(PATH + "/" + id);
    }
}
