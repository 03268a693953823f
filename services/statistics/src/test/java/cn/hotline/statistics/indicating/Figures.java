package cn.hotline.statistics.indicating;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures as a client reads them. */
final class Figures {
    private static final String ANALYST = Tokens.of(Role.ANALYST);

    private Figures() {}

    /** {@code group → indicator → "numerator/denominator"}. */
    static Map<String, Map<String, String>> counts(Map<String, ?> filter) {
        Map<String, Map<String, String>> groups = new TreeMap<>();
        JsonPath body = values(ANALYST, filter);
        List<Map<String, Object>> rows = body.getList("rows");
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> figures = new TreeMap<>();
            List<Map<String, Object>> values = body.getList("rows[" + i + "].values");
            values.forEach(value -> figures.put(
                    (String) value.get("indicator"), value.get("numerator") + "/" + value.get("denominator")));
            groups.put(body.getString("rows[" + i + "].group.code"), figures);
        }
        return groups;
    }

    static JsonPath values(String token, Map<String, ?> filter) {
        return Api.as(token)
                .queryParams(filter)
                .get("/api/v1/indicators/values")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The sum of the weights of a drill-down, read page by page. */
    static long drilledDown(String indicator, String part, Map<String, ?> filter, int pageSize) {
        long sum = 0;
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            var request =
                    Api.as(ANALYST).queryParams(filter).queryParam("part", part).queryParam("limit", pageSize);
            if (after != null) {
                request.queryParam("after", after);
            }
            JsonPath page = request.get("/api/v1/indicators/" + indicator + "/cases")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            sum += page.getList("items.weight", Long.class).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            seen.addAll(page.getList("items.id", String.class));
            after = page.getString("next");
        } while (after != null);
        if (seen.stream().distinct().count() != seen.size()) {
            throw new AssertionError("a drill-down lists a thing twice");
        }
        return sum;
    }
}
