package cn.hotline.dispatch.categories;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import cn.hotline.dispatch.Desk;
import cn.hotline.events.CategoryChanged;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CategoriesTest {
    @Test
    void the_tree_holds_the_names_other_districts_import_by() {
        Api.as(Desk.LABOUR)
                .get("/api/v1/categories")
                .then()
                .statusCode(200)
                .body(
                        "findAll { it.level == 1 }.name",
                        hasItems("城乡建设", "劳动和社会保障", "教育文体", "商贸旅游", "环境保护", "卫生计生", "交通运输"))
                .body("find { it.code == '010201' }.parent", equalTo("0102"));
    }

    @Test
    void a_category_is_added_below_its_parent_renamed_and_told() {
        add("0150", "测试类").then().statusCode(201).body("parent", equalTo("01"), "level", equalTo(2));

        Api.as(Desk.ADMIN)
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "改名", "active", false))
                .put("/api/v1/categories/0150")
                .then()
                .statusCode(200)
                .body("active", equalTo(false), "version", equalTo(1));

        Poll.until(() -> EventLog.shared().ofType(CategoryChanged.class).stream()
                        .filter(each -> each.data().code().value().equals("0150"))
                        .count()
                == 2);
    }

    @Test
    void a_wrong_category_is_refused() {
        add("01", "又一个").then().statusCode(409).body("code", equalTo("category-exists"));
        add("7701", "无上级").then().statusCode(422).body("code", equalTo("unknown-category"));
        add("1", "位数不对").then().statusCode(400).body("code", equalTo("invalid-request"));
        Api.as(Desk.LABOUR)
                .body(Map.of("code", "78", "name", "x"))
                .post("/api/v1/categories")
                .then()
                .statusCode(403);
        Api.as(Desk.ADMIN)
                .body(Map.of("name", "x", "active", true))
                .put("/api/v1/categories/01")
                .then()
                .statusCode(428);
    }

    private static io.restassured.response.Response add(String code, String name) {
        return Api.as(Desk.ADMIN).body(Map.of("code", code, "name", name)).post("/api/v1/categories");
    }
}
