package cn.hotline.statistics.querying;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Questions for figures as a client asks them. */
final class Asking {
    static final String ANALYST = Tokens.of(Role.ANALYST);

    private Asking() {}

    static ValidatableResponse ask(String token, String question) {
        return Api.as(token)
                .contentType("application/json")
                .body(question.replace('\'', '"'))
                .post("/api/v1/figure-queries")
                .then();
    }

    static JsonPath answer(String question) {
        return ask(ANALYST, question).statusCode(200).extract().jsonPath();
    }

    /** {@code codes of the row → measure → "numerator"} or {@code "numerator/denominator"}; rows of nothing are left out. */
    static Map<String, Map<String, String>> figures(JsonPath answer) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        List<Map<String, Object>> found = answer.getList("rows");
        for (int i = 0; i < found.size(); i++) {
            Map<String, String> figures = new TreeMap<>();
            List<Map<String, Object>> cells = answer.getList("rows[" + i + "].cells");
            cells.forEach(cell -> {
                String among = cell.get("denominator") == null ? "" : "/" + cell.get("denominator");
                figures.put((String) cell.get("measure"), cell.get("numerator") + among);
            });
            figures.values().removeIf(each -> each.equals("0") || each.equals("0/0"));
            if (!figures.isEmpty()) {
                rows.put(answer.getList("rows[" + i + "].group.code").toString(), figures);
            }
        }
        return rows;
    }
}
