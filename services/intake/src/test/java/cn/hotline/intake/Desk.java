package cn.hotline.intake;

import cn.hotline.events.CategoryChanged;
import cn.hotline.events.UnitChanged;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.DispatchBasis;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The acceptance desk 受理台 of the tests: has its directories and registers demands as an agent does. */
public final class Desk {
    public static final String AGENT = Tokens.of(Role.AGENT);
    public static final String SOURCE = Tokens.of(Role.SOURCE);
    public static final String DEMANDS = "/api/v1/demands";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static boolean open;

    private Desk() {}

    /** Waits until the directories dispatch keeps have arrived. */
    public static synchronized void open() {
        if (open) {
            return;
        }
        publish("01", "城乡建设", true);
        publish("0102", "市容环卫", true);
        publish("0103", "物业管理", true);
        publish("09", "旧类别", false);
        UnitCode district = new UnitCode("HS");
        UnitCode street = new UnitCode("HS-GS");
        UnitCode community = new UnitCode("HS-GS-01");
        EventLog.shared().publish(new UnitChanged(street, "关山街道", "STREET", district, List.of(street, district), true));
        EventLog.shared()
                .publish(new UnitChanged(
                        community, "保利社区", "COMMUNITY", street, List.of(community, street, district), true));
        Poll.until(() -> register(demand()).statusCode() == 201);
        open = true;
    }

    private static void publish(String code, String name, boolean active) {
        CategoryCode parent = code.length() == 2 ? null : new CategoryCode(code.substring(0, code.length() - 2));
        EventLog.shared().publish(new CategoryChanged(new CategoryCode(code), name, parent, active));
    }

    /** A whole demand through the hotline, free to be changed. */
    public static Map<String, Object> demand() {
        Map<String, Object> demand = new LinkedHashMap<>();
        demand.put("channel", "HOTLINE");
        demand.put("type", "COMPLAINT");
        demand.put("category", "0102");
        demand.put("title", "小区门口占道经营");
        demand.put("content", "每天早晨有摊贩占用人行道。");
        demand.put("place", place("HS-GS", "HS-GS-01", "雄楚大道 268 号"));
        demand.put("tags", List.of("民生实事"));
        demand.put("reporter", new LinkedHashMap<>(Map.of("name", "张小丽", "phone", "13800138000")));
        return demand;
    }

    public static Map<String, Object> place(String street, String community, String address) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("street", street);
        place.put("community", community);
        place.put("address", address);
        return place;
    }

    /** The demand with one field changed. */
    public static Map<String, Object> demandWith(String field, Object value) {
        Map<String, Object> demand = demand();
        demand.put(field, value);
        return demand;
    }

    public static String newSourceNo() {
        return "CB-" + NUMBER.incrementAndGet() + "-" + CaseId.next();
    }

    /** A phone nobody else has told. */
    public static String newPhone() {
        return String.format("139%08d", (NUMBER.incrementAndGet() * 7_919L + System.nanoTime()) % 100_000_000);
    }

    public static Response register(Map<String, Object> demand) {
        return Api.as(AGENT).body(demand).post(DEMANDS);
    }

    public static JsonPath registered() {
        return registered(demand());
    }

    public static JsonPath registered(Map<String, Object> demand) {
        return register(demand).then().statusCode(201).extract().jsonPath();
    }

    public static JsonPath filed() {
        return act(registered(), "filings", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** An agent's act on a demand at the version the agent has read. */
    public static Response act(JsonPath demand, String act, Map<String, ?> body) {
        return act(AGENT, demand, act, body);
    }

    public static Response act(String token, JsonPath demand, String act, Map<String, ?> body) {
        return Api.as(token)
                .header("If-Match", "\"" + demand.getLong("version") + "\"")
                .body(body)
                .post(DEMANDS + "/" + demand.getString("caseId") + "/" + act);
    }

    /** What was answered at registration, without the progress code: that is told once and not kept. */
    public static Map<String, Object> kept(JsonPath registered) {
        Map<String, Object> kept = new LinkedHashMap<>(registered.<Map<String, Object>>get());
        kept.remove("progressCode");
        return kept;
    }

    public static JsonPath read(JsonPath demand) {
        return Api.as(AGENT)
                .get(DEMANDS + "/" + demand.getString("caseId"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static JsonPath awaitStatus(JsonPath demand, String status) {
        return Poll.until(() -> read(demand), now -> status.equals(now.getString("status")));
    }

    public static CaseId id(JsonPath demand) {
        return CaseId.fromString(demand.getString("caseId"));
    }

    public static CaseNo no(JsonPath demand) {
        return new CaseNo(demand.getString("caseNo"));
    }

    /** Dispatch gives the case to a unit. */
    public static WorkOrderDispatched dispatched(JsonPath demand, int round, String... path) {
        List<UnitCode> units = List.of(path).stream().map(UnitCode::new).toList();
        return new WorkOrderDispatched(
                id(demand),
                no(demand),
                WorkOrderId.next(),
                round,
                round,
                units.get(0),
                "执法一中队",
                units,
                DispatchBasis.HAND,
                "测试");
    }
}
