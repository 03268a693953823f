package cn.hotline.dispatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import cn.hotline.dispatch.Desk;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The catalogue goes out and comes in as a table. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CatalogueSheetTest {
    private static final String HEAD =
            "category,area,types,tags,unit,coHandlers,auto,basis,source,validFrom,validUntil\n";

    @BeforeEach
    void categories() {
        for (String each : List.of("90", "9001", "9002", "9003")) {
            Api.as(Desk.ADMIN).body(Map.of("code", each, "name", "测试" + each)).post("/api/v1/categories");
        }
    }

    @Test
    void what_is_exported_changes_nothing_when_it_is_imported_again() {
        load(
                        "\ufeff" + HEAD
                                + "9001,HS-JD01,COMPLAINT;REPORT,营商环境;民生实事,HS-GA,HS-MZ;HS-CG,true,\"依据一，\n第\"\"二\"\"款\",编办 3 号,2026-01-01,2026-12-31\n"
                                + "9001,,,,HS-GA,,否,'=cmd,'-来源,2026-01-01,\n",
                        false)
                .then()
                .statusCode(200)
                .body("applied", equalTo(true), "added", equalTo(2), "rows.row", equalTo(List.of(2, 3)));

        byte[] sheet = export();
        assertThat(new String(sheet, StandardCharsets.UTF_8))
                .startsWith("\ufeffcategory,area,")
                .contains("'=cmd", "COMPLAINT;REPORT", "HS-MZ;HS-CG");
        int lines = load(sheet, false)
                .then()
                .statusCode(200)
                .body("applied", equalTo(true), "added", equalTo(0), "changed", equalTo(0), "refused", equalTo(0))
                .extract()
                .path("same");

        assertThat(lines).isGreaterThan(60);
        assertThat(export()).isEqualTo(sheet);
    }

    @Test
    void a_dry_run_tells_what_would_come_of_it_and_changes_nothing() {
        String sheet = HEAD + "9002,,,,HS-GA,,true,依据,,2026-01-01,\n";
        load(sheet, true).then().statusCode(200).body("applied", equalTo(false), "added", equalTo(1));
        load(sheet, false).then().body("applied", equalTo(true), "added", equalTo(1));
        load(sheet.replace("HS-GA", "HS-MZ"), true).then().body("changed", equalTo(1), "applied", equalTo(false));
        assertThat(entry("9002")).containsEntry("unit", "HS-GA").containsEntry("version", 0);

        load(sheet.replace("HS-GA", "HS-MZ"), false).then().body("changed", equalTo(1), "applied", equalTo(true));

        assertThat(entry("9002")).containsEntry("unit", "HS-MZ").containsEntry("version", 1);
        Api.as(Desk.ADMIN)
                .get("/api/v1/catalogue-entries/" + entry("9002").get("id") + "/versions")
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void one_wrong_row_keeps_all_of_them_out_and_each_is_told_what_is_wrong_with_it() {
        load(
                        HEAD
                                + "9003,,,,HS-GA,,true,依据,,2026-01-01,\n"
                                + "9099,,,,HS-GA,,true,依据,,2026-01-01,\n"
                                + "9003,,,,HS-XX,,true,依据,,2026-02-01,\n"
                                + "9003,,GRUMBLE,,,,maybe,,,yesterday,\n"
                                + "9003,,,,HS-MZ,,true,依据,,2026-01-01,\n"
                                + "9003,,,,HS-MZ,HS-MZ,true,依据,,2026-03-01,\n"
                                + "9003,,,,HS-MZ,,true,依据,,2026-04-01,2026-03-01\n",
                        false)
                .then()
                .statusCode(200)
                .body("applied", equalTo(false), "added", equalTo(1), "refused", equalTo(6))
                .body("rows[0].outcome", equalTo("ADDED"), "rows[1].problem", equalTo("诉求类别不存在：9099"))
                .body("rows[2].problem", startsWith("承办单位不存在"))
                .body(
                        "rows[3].problem",
                        equalTo("types 应为诉求类型代码；unit 必填；auto 应为 true 或 false；basis 必填；validFrom 应为 2026-01-31 形式的日期"))
                .body("rows[4].problem", startsWith("同一类别"), "rows[5].problem", startsWith("协办单位"))
                .body("rows[6].problem", equalTo("失效日期早于生效日期"));
        assertThat(entry("9003")).isNull();
    }

    @Test
    void two_rows_for_the_same_line_are_refused_though_one_says_what_it_says_already() {
        String row = "9001,HS-JD02,,,HS-GA,,true,依据,,2026-01-01,\n";
        load(HEAD + row, false).then().body("applied", equalTo(true));

        load(HEAD + row + row.replace("HS-GA", "HS-MZ"), false)
                .then()
                .body("applied", equalTo(false), "rows.outcome", equalTo(List.of("SAME", "REFUSED")));
    }

    @Test
    void what_is_no_such_table_is_refused() {
        refused("".getBytes(StandardCharsets.UTF_8));
        refused("category,colour\n".getBytes(StandardCharsets.UTF_8));
        refused("category,category\n".getBytes(StandardCharsets.UTF_8));
        refused((HEAD + "9003,\"open").getBytes(StandardCharsets.UTF_8));
        refused("类别\n".getBytes(Charset.forName("GB18030")));
        Api.as(Desk.DISPATCHER)
                .contentType("text/csv")
                .body(HEAD.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/catalogue-imports")
                .then()
                .statusCode(403);
        Api.as(Desk.LABOUR).get("/api/v1/catalogue-exports").then().statusCode(403);
    }

    private static void refused(byte[] sheet) {
        load(sheet, false)
                .then()
                .statusCode(400)
                .body("code", org.hamcrest.Matchers.oneOf("unreadable-sheet", "invalid-request"));
    }

    private static byte[] export() {
        return Api.as(Desk.DISPATCHER)
                .get("/api/v1/catalogue-exports")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asByteArray();
    }

    private static Map<String, Object> entry(String category) {
        return Api.as(Desk.ADMIN)
                .get("/api/v1/catalogue-entries?category=" + category)
                .path("items.find { it.category == '" + category + "' }");
    }

    private static Response load(String sheet, boolean dryRun) {
        return load(sheet.getBytes(StandardCharsets.UTF_8), dryRun);
    }

    private static Response load(byte[] sheet, boolean dryRun) {
        return Api.as(Desk.ADMIN)
                .contentType("text/csv")
                .body(sheet)
                .post("/api/v1/catalogue-imports?dryRun=" + dryRun);
    }
}
