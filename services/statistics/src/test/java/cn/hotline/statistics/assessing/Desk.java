package cn.hotline.statistics.assessing;

import cn.hotline.events.UnitChanged;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** The desks at which a month is assessed, as their people use them. */
final class Desk {
    static final String ANALYST = Tokens.of(Role.ANALYST);
    static final String HEAD = Tokens.of(Role.SECTION_HEAD);
    static final String LEADER = Tokens.of(Role.CENTRE_LEADER);

    private Desk() {}

    /** A scheme of two items of fifty points for the units named. */
    static String scheme(String code, String from, String units) {
        return """
                {"code": "%s", "name": "试行方案", "effectiveFrom": "%s", "content": {"fullScore": 100,
                 "groups": [{"code": "ALL", "name": "全部", "units": %s, "withSubunits": false}],
                 "items": [
                  {"code": "SAT", "name": "满意率", "indicator": "final-satisfaction", "weight": 50,
                   "curve": {"points": [{"rate": 0, "score": 0}, {"rate": 100, "score": 50}], "steps": false, "floor": 0, "ceiling": 50},
                   "minimumVolume": 2, "belowMinimum": "APART"},
                  {"code": "TIME", "name": "按时办结率", "indicator": "timely-closing", "weight": 50,
                   "curve": {"points": [{"rate": 0, "score": 0}, {"rate": 100, "score": 50}], "steps": false, "floor": 0, "ceiling": 50},
                   "minimumVolume": 1, "belowMinimum": "REDISTRIBUTE"}],
                 "deductions": [{"code": "LATE", "name": "超期办结", "indicator": "timely-closing", "side": "REST", "each": 0.5, "cap": 5}],
                 "bonuses": [{"code": "SOLVED", "name": "已解决", "indicator": "solving", "side": "NUMERATOR", "each": 0.1, "cap": 0.3}],
                 "bands": [{"name": "优秀", "from": 90}, {"name": "合格", "from": 60}, {"name": "不合格", "from": 0}],
                 "roundings": {"rateDecimals": 2, "scoreDecimals": 2, "totalDecimals": 2}, "objectionDays": 3}}""".formatted(code, from, units);
    }

    /** An active scheme; gives its id. */
    static String activeScheme(String body) {
        JsonPath draft = post(ANALYST, "assessment-schemes", body)
                .statusCode(201)
                .extract()
                .jsonPath();
        act(ANALYST, "assessment-schemes/" + draft.getString("schemeId") + "/activations", draft.getLong("version"))
                .statusCode(200);
        return draft.getString("schemeId");
    }

    static ValidatableResponse post(String token, String path, Object body) {
        return Api.as(token).body(body).post("/api/v1/" + path).then();
    }

    /** Starts a month and waits for its draft; gives the assessment. */
    static JsonPath assessed(String scheme, String month) {
        String id = post(ANALYST, "assessments", Map.of("scheme", scheme, "month", month))
                .statusCode(201)
                .extract()
                .path("assessmentId");
        return Poll.until(() -> get(ANALYST, "assessments/" + id), body -> !body.getString("status")
                .equals("COMPUTING"));
    }

    static JsonPath get(String token, String path) {
        return Api.as(token)
                .get("/api/v1/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A change without a body, of the version read. */
    static ValidatableResponse act(String token, String path, long version) {
        return act(token, path, version, Map.of());
    }

    static ValidatableResponse act(String token, String path, long version, Map<String, ?> body) {
        RequestSpecification request = Api.as(token).header("If-Match", "\"" + version + "\"");
        return (body.isEmpty() ? request : request.body(body))
                .post("/api/v1/" + path)
                .then();
    }

    static ValidatableResponse object(String token, String assessment, String item, Story about) {
        return post(
                token,
                "assessments/" + assessment + "/objections",
                Map.of("item", item, "caseId", about.id().toString(), "reason", "系统故障", "evidence", "运维记录"));
    }

    /** Tells of departments and waits until they are known. */
    static void units(AgroalDataSource database, String... codes) {
        for (String code : codes) {
            UnitCode unit = new UnitCode(code);
            EventLog.shared().publish(new UnitChanged(unit, code + "单位", "DEPARTMENT", null, List.of(unit), true));
        }
        for (String code : codes) {
            known(database, "unit_name where kind is not null and code = '" + code + "'");
        }
    }

    /** Waits for a row. */
    static void known(AgroalDataSource database, String what) {
        Poll.until(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select 1 from " + what)) {
                return row.next();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Who stands where, told in one line each. */
    static List<String> ranking(String id) {
        JsonPath rows = get(ANALYST, "assessments/" + id + "/ranking");
        return rows.<Map<String, Object>>getList("").stream()
                .map(row -> row.containsKey("apart")
                        ? row.get("unit") + " " + row.get("apart")
                        : row.get("unit") + " " + row.get("total") + " " + row.get("rank") + " " + row.get("band"))
                .toList();
    }

    static List<String> cases(String token, String id, String unit, String item, String part) {
        return get(token, "assessments/" + id + "/units/" + unit + "/items/" + item + "/cases?part=" + part)
                .getList("items.caseId");
    }

    static ValidatableResponse decide(String token, JsonPath objection, Map<String, ?> decision) {
        return act(
                token,
                "assessment-objections/" + objection.getString("objectionId") + "/decisions",
                objection.getLong("version"),
                decision);
    }

    /** A case of a unit on a day, closed in time or not, its reporter satisfied or not. */
    static Story handled(String day, String channel, String unit, boolean inTime, boolean satisfied) {
        Story story = Story.registered(channel, day + "T09:00", DemandType.HELP, "0101")
                .filed(DemandType.HELP, "0101");
        return story.dispatched(unit, true, HandWritten.time(day + (inTime ? "T17:30" : "T09:15")))
                .signed(true)
                .replied()
                .closed()
                .reached(
                        satisfied ? Satisfaction.SATISFIED : Satisfaction.DISSATISFIED,
                        satisfied ? Solved.YES : Solved.NO);
    }

    /** Tells the stories and waits until the figures of a month say so many things of an indicator. */
    static void tell(List<Story> stories, String month, String unit, long reached) {
        stories.forEach(story -> story.log().forEach(EventLog.shared()::publish));
        Poll.until(
                () -> get(
                                ANALYST,
                                "indicators/values?indicator=final-satisfaction&withSubunits=false&unit=" + unit
                                        + "&from=" + month + "-01&to=" + month + "-28")
                        .getLong("rows[0].values[0].denominator"),
                found -> found == reached);
    }
}
