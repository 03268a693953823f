package cn.hotline.local.leaking;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Demands 诉求 of reporters whose every detail is a mark, told by themselves and repeated by the staff. */
public final class MarkedDemands {
    private static final String STREET = "泄检巷";

    /** What all names, phones, addresses and e-mail addresses have in common and nothing else has: no digits that microseconds could be. */
    public static final Marks MARKS =
            new Marks("玄烛", "1397080", "139-7080", "139 7080", STREET, "@leak-check.example", "8760973");

    /** Part of every title, and no personal data: where it is not found, the search sees nothing. */
    public static final String HARMLESS = "泄露检验用诉求";

    private static final String DEMANDS = "/api/v1/demands";
    private static final String AGENT = "agent1";

    private final HotlineApi api;
    private final String category;

    public MarkedDemands(HotlineApi api) {
        this.api = api;
        this.category = api
                .send(Call.get("GET categories", AGENT, ServiceModule.INTAKE, "/api/v1/categories"))
                .body()
                .findValuesAsText("code")
                .stream()
                .filter(code -> code.length() == 6)
                .findFirst()
                .orElseThrow();
    }

    /** Rows for the demo, which gives them its normal lives; they tell no address, so that only the door can be known as one. */
    public static String rows(int many) {
        return IntStream.range(0, many)
                .mapToObj(at -> json(Map.of(
                        "id",
                        "leak-" + at,
                        "title",
                        HARMLESS + at + "，" + name(at) + "反映",
                        "content",
                        story(at).replace(STREET, "检验路"),
                        "kind",
                        at % 2 == 0 ? "投诉" : "咨询",
                        "name",
                        name(at),
                        "phone",
                        phone(at),
                        "address",
                        "某路口，" + name(at) + "家旁，电话" + phone(at))))
                .collect(Collectors.joining("\n"));
    }

    /** Registers one, looks at it and for it in every way there is, and ends its screening by an act that repeats the marks. */
    public void live(int at, String act, Map<String, Object> words) {
        Answer registered = api.send(post(DEMANDS, registration(at)).once("leak-" + at));
        require(registered);
        JsonNode demand = registered.body();
        String path = DEMANDS + "/" + demand.path("caseId").asText();
        look(at, path);
        wrong(at);
        Answer acted =
                api.send(post(path + "/" + act, words).at(demand.path("version").asLong()));
        require(acted);
        if (act.equals("filings")) {
            require(api.send(post(path + "/withdrawals", Map.of("reason", story(at)))
                    .at(acted.body().path("version").asLong())));
        }
    }

    private void look(int at, String path) {
        require(api.send(post(path + "/contact-views", Map.of("purpose", "ACCEPTANCE", "note", cut(story(at))))));
        require(api.send(Call.get("GET demand", AGENT, ServiceModule.INTAKE, path)));
        for (Map<String, Object> known : List.<Map<String, Object>>of(
                Map.of("phone", phone(at)), Map.of("name", name(at)), Map.of("phone", phone(at), "name", name(at)))) {
            Answer found = api.send(post(DEMANDS + "/searches", known));
            require(found);
            if (found.body().path("items").isEmpty()) {
                throw new AssertionError("not found: demand " + at);
            }
        }
    }

    /** Wrong requests put what they hold neither into logs nor into the answers' texts. */
    private void wrong(int at) {
        refused(at, "urgency", phone(at));
        refused(at, "category", name(at));
        refused(at, "tags", List.of("联系" + phone(at)));
        refused(at, "channel", name(at));
        refuse(DEMANDS + "/searches", Map.of("phone", name(at)));
    }

    private void refused(int at, String field, Object value) {
        Map<String, Object> wrong = registration(at);
        wrong.put("sourceNo", "LEAK-WRONG-" + at);
        wrong.put(field, value);
        refuse(DEMANDS, wrong);
    }

    private void refuse(String path, Map<String, Object> body) {
        Answer answer = api.send(post(path, body));
        if (answer.ok() || !MARKS.in("problem", answer.body().toString()).isEmpty()) {
            throw new AssertionError("wrong " + body.keySet() + " answered " + answer.status() + " " + answer.body());
        }
    }

    private Map<String, Object> registration(int at) {
        Map<String, Object> demand = new LinkedHashMap<>();
        demand.put("channel", "HOTLINE");
        demand.put("sourceNo", "LEAK-" + at);
        demand.put("type", "COMPLAINT");
        demand.put("category", category);
        demand.put("title", HARMLESS + at + "，" + name(at) + "，" + phone(at));
        demand.put("content", story(at));
        demand.put("place", Map.of("address", name(at) + "家门口，联系" + phone(at)));
        demand.put("tags", List.of("BUSINESS_ENVIRONMENT"));
        demand.put("reporter", Map.of("name", name(at), "phone", phone(at), "address", address(at)));
        return demand;
    }

    /** The reporter's data as people write them: with and without blanks and hyphens. */
    public static String story(int at) {
        String phone = phone(at);
        String name = name(at);
        String parts = at % 5 == 4
                ? phone.replace("-", "") + "、" + phone.replace("-", " ")
                : phone.substring(0, 3) + "-" + phone.substring(3, 7) + "-" + phone.substring(7);
        return "我叫" + name + "（" + name.substring(0, 2) + " " + name.substring(2) + "），住" + address(at) + "，电话" + phone
                + "或" + parts + "，邮箱 zhu" + at + "@leak-check.example，请勿外传。";
    }

    private static String name(int at) {
        return "欧阳玄烛" + "甲乙丙丁戊己庚辛壬癸".charAt(at % 10);
    }

    /** A mobile number; every fifth reporter has a telephone with an area code. */
    private static String phone(int at) {
        return at % 5 == 4 ? String.format("07%02d-8760973", at % 100) : String.format("1397080%04d", 9000 + at);
    }

    /** With a mark in the street, which only a told address can hide, and one in the door, which goes out of any home. */
    private static String address(int at) {
        return STREET + "8760973" + at % 10 + "号";
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }

    private static Call post(String path, Object body) {
        return Call.post("POST " + path.replaceAll("[0-9a-f-]{36}", "{id}"), AGENT, ServiceModule.INTAKE, path, body);
    }

    private static void require(Answer answer) {
        if (!answer.ok()) {
            throw new AssertionError(answer.problem());
        }
    }

    private static String json(Map<String, ?> row) {
        try {
            return new ObjectMapper().writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
