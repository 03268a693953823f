package cn.hotline.statistics.reporting;

import cn.hotline.testkit.Api;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a report's tables should hold, by the answers to questions for figures over REST 指标查询 alone. */
final class QueriedSections {
    private static final String NOTHING = "—";

    private final String rest;

    /**
     * @param period as the question has it
     * @param filters as the question has them
     */
    QueriedSections(String period, String filters) {
        this.rest = "'compare': ['PERIOD_ON_PERIOD', 'YEAR_ON_YEAR'], 'period': " + period + ", 'filters': " + filters;
    }

    /** One answered figure. */
    private record Cell(Map<String, Object> fields) {
        Object number(String field, int shift) {
            return text(fields.get(field), shift);
        }

        @SuppressWarnings("unchecked")
        Object then(String comparison, String field, int shift) {
            return ((List<Map<String, Object>>) fields.get("previous"))
                    .stream()
                            .filter(each -> each.get("compare").equals(comparison))
                            .map(each -> text(each.get(field), shift))
                            .findFirst()
                            .orElseThrow();
        }

        private static Object text(Object number, int shift) {
            return number == null
                    ? NOTHING
                    : (Object) new BigDecimal(number.toString())
                            .movePointLeft(shift)
                            .doubleValue();
        }

        long count() {
            return ((Number) fields.get("numerator")).longValue();
        }
    }

    private JsonPath ask(List<String> measures, String more) {
        String list = "'" + String.join("', '", measures) + "'";
        return Api.as(Reports.ANALYST)
                .contentType("application/json")
                .body(("{'measures': [" + list + "], " + more + rest + "}").replace('\'', '"'))
                .post("/api/v1/figure-queries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Cell> cells(JsonPath answer, String path) {
        List<Map<String, Object>> cells = answer.getList(path + ".cells");
        return cells.stream().map(Cell::new).toList();
    }

    /** 项目 by measure. */
    List<Map<String, Object>> happenings(String... measures) {
        JsonPath answer = ask(List.of(measures), "");
        List<String> labels = answer.getList("measures.label");
        List<Cell> cells = cells(answer, "total");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            rows.add(compared("项目", labels.get(i), cells.get(i), null));
        }
        return rows;
    }

    List<Map<String, Object>> rates(List<String> measures) {
        JsonPath answer = ask(measures, "");
        List<Cell> cells = cells(answer, "total");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("指标", answer.get("measures[" + i + "].label") + "（" + answer.get("measures[" + i + "].unit") + "）");
            row.put("分子", cell.number("numerator", 0));
            row.put("分母", cell.number("denominator", 0));
            row.put("本期", cell.number("value", 0));
            row.put("上期", cell.then("PERIOD_ON_PERIOD", "value", 0));
            row.put("环比", cell.then("PERIOD_ON_PERIOD", "change", 0));
            row.put("去年同期", cell.then("YEAR_ON_YEAR", "value", 0));
            row.put("同比", cell.then("YEAR_ON_YEAR", "change", 0));
            rows.add(row);
        }
        return rows;
    }

    /** What was registered, by a dimension. */
    List<Map<String, Object>> split(String title, String dimension, boolean alsoUnknown, int most) {
        JsonPath answer =
                ask(List.of("registered"), "'order': {'measure': 'registered'}, 'dimensions': ['" + dimension + "'], ");
        long whole = cells(answer, "total").get(0).count();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < answer.getList("rows").size(); i++) {
            if (alsoUnknown || !answer.get("rows[" + i + "].group[0].code").equals("-")) {
                String name = answer.get("rows[" + i + "].group[0].name");
                rows.add(compared(title, name, cells(answer, "rows[" + i + "]").get(0), whole));
            }
        }
        return rows.stream().limit(most).toList();
    }

    /** What one kind of answer was given how often; answers nobody ever gave are left out. */
    List<Map<String, Object>> answers(String title, Map<String, String> labels) {
        JsonPath answer = ask(List.copyOf(labels.keySet()), "");
        List<Cell> cells = cells(answer, "total");
        long whole = cells.stream().mapToLong(Cell::count).sum();
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> names = List.copyOf(labels.values());
        for (int i = 0; i < cells.size(); i++) {
            Map<String, Object> row = compared(title, names.get(i), cells.get(i), whole);
            if (Stream.of("本期", "上期", "去年同期").anyMatch(each -> !row.get(each).equals(0.0))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, Object> compared(String title, String name, Cell cell, Long whole) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(title, name);
        row.put("本期", cell.number("numerator", 0));
        if (whole != null) {
            row.put("占比", share(cell, whole));
        }
        row.put("上期", cell.then("PERIOD_ON_PERIOD", "numerator", 0));
        row.put("环比", cell.then("PERIOD_ON_PERIOD", "change", 2));
        row.put("去年同期", cell.then("YEAR_ON_YEAR", "numerator", 0));
        row.put("同比", cell.then("YEAR_ON_YEAR", "change", 2));
        return row;
    }

    private static Object share(Cell cell, long whole) {
        return whole == 0
                ? NOTHING
                : (Object) BigDecimal.valueOf(cell.count() * 100)
                        .divide(BigDecimal.valueOf(whole), 2, java.math.RoundingMode.HALF_UP)
                        .movePointLeft(2)
                        .doubleValue();
    }

    /** Registered and closed by day or month, what was nothing left out. */
    List<List<Object>> trend(String step) {
        JsonPath answer = ask(List.of("registered", "closed"), "'dimensions': ['" + step + "'], ");
        List<List<Object>> points = new ArrayList<>();
        for (int i = 0; i < answer.getList("rows").size(); i++) {
            List<Cell> cells = cells(answer, "rows[" + i + "]");
            points.add(List.of(cells.get(0).number("numerator", 0), cells.get(1).number("numerator", 0)));
        }
        points.removeIf(each -> each.equals(List.of(0.0, 0.0)));
        return points;
    }

    List<Map<String, Object>> units(int minimumVolume) {
        JsonPath answer = ask(
                List.of(
                        "timely-closing",
                        "signing",
                        "timely-signing",
                        "final-satisfaction",
                        "solving",
                        "returning",
                        "redoing"),
                "'dimensions': ['unit'], 'order': {'measure': 'timely-closing'}, 'minimumVolume': " + minimumVolume
                        + ", ");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String path : List.of("rows", "belowMinimumVolume")) {
            for (int i = 0; i < answer.getList(path).size(); i++) {
                List<Cell> cells = cells(answer, path + "[" + i + "]");
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("名次", cells.get(0).number("rank", 0));
                row.put("承办单位", answer.get(path + "[" + i + "].group[0].name"));
                row.put("派单件", cells.get(1).number("denominator", 0));
                row.put("应办结", cells.get(0).number("denominator", 0));
                row.put("按时签收率", cells.get(2).number("value", 2));
                row.put("按时办结率", cells.get(0).number("value", 2));
                row.put("满意率", cells.get(3).number("value", 2));
                row.put("解决率", cells.get(4).number("value", 2));
                row.put("退单率", cells.get(5).number("value", 2));
                row.put("重办率", cells.get(6).number("value", 2));
                if (!answer.get(path + "[" + i + "].group[0].code").equals("-")) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    List<Map<String, Object>> backlog() {
        JsonPath answer = ask(
                List.of("open-backlog", "overdue-backlog"),
                "'dimensions': ['unit'], 'order': {'measure': 'open-backlog'}, ");
        long whole = cells(answer, "total").get(0).count();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < answer.getList("rows").size(); i++) {
            List<Cell> cells = cells(answer, "rows[" + i + "]");
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("承办单位", answer.get("rows[" + i + "].group[0].name"));
            row.put("在办工单", cells.get(0).number("numerator", 0));
            row.put("占比", share(cells.get(0), whole));
            row.put("超期未办派单件", cells.get(1).number("numerator", 0));
            if (cells.get(0).count() > 0) {
                rows.add(row);
            }
        }
        return rows.stream().limit(10).toList();
    }

    /** What rose, of matters and of streets. */
    List<Map<String, Object>> hot(int minimumVolume) {
        return Stream.of("category-3", "street")
                .flatMap(dimension -> split("名称", dimension, false, Integer.MAX_VALUE).stream()
                        .filter(row -> (Double) row.get("本期") >= minimumVolume && rise(row) > 0)
                        .sorted(Comparator.comparing((Map<String, Object> row) -> -rise(row))
                                .thenComparing(row -> -(Double) row.get("本期")))
                        .limit(5)
                        .map(row -> {
                            Map<String, Object> hot = new LinkedHashMap<>();
                            hot.put("类型", dimension.equals("street") ? "街道" : "诉求事项");
                            hot.put("名称", row.get("名称"));
                            hot.put("本期", row.get("本期"));
                            hot.put("上期", row.get("上期"));
                            hot.put("增加", rise(row));
                            hot.put("环比", row.get("环比"));
                            return hot;
                        }))
                .toList();
    }

    private static double rise(Map<String, Object> row) {
        return (Double) row.get("本期") - (Double) row.get("上期");
    }
}
