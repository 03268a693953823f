package cn.hotline.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.RepeatFlagged;
import cn.hotline.intake.Desk;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RepeatsTest {
    private String phone;

    @BeforeEach
    void open() {
        Desk.open();
        phone = Desk.newPhone();
    }

    @Test
    void the_third_identical_filing_of_one_person_is_flagged() {
        JsonPath first = filed(told("0102"));
        JsonPath second = filed(told("0102"));
        JsonPath third = filed(told("0102"));

        assertThat(List.of(first.getInt("repeatCount"), second.getInt("repeatCount"), third.getInt("repeatCount")))
                .containsExactly(1, 2, 3);
        List<String> earlier = List.of(first.getString("caseNo"), second.getString("caseNo"));
        assertThat(third.getList("repeats", String.class)).isEqualTo(earlier);
        RepeatFlagged flagged = EventLog.shared().await(Desk.id(third), RepeatFlagged.class);
        assertThat(flagged.times()).isEqualTo(3);
        assertThat(flagged.earlier()).extracting(Object::toString).isEqualTo(earlier);
        assertThat(EventLog.shared().of(Desk.id(second), RepeatFlagged.class)).isEmpty();
        assertThat(EventLog.shared().typesOf(Desk.id(third)))
                .containsExactly("intake.demand-registered", "intake.case-filed", "intake.repeat-flagged");
    }

    @Test
    void another_person_another_matter_another_category_and_a_withdrawn_one_do_not_count() {
        Desk.act(Desk.registered(told("0102")), "withdrawals", Map.of("reason", "不办了"));
        Map<String, Object> other = told("0102");
        other.put("title", "路灯损坏");
        other.put("content", "三岔口路灯长期熄灭，行人摔倒。");
        other.put("place", Desk.place("HS-GS", null, "三岔口"));
        Desk.registered(other);
        Desk.registered(told("0103"));
        Map<String, Object> stranger = told("0102");
        stranger.put("reporter", Map.of("phone", Desk.newPhone()));
        Desk.registered(stranger);

        assertThat(Desk.registered(told("0102")).getInt("repeatCount")).isEqualTo(1);
    }

    @Test
    void a_corrected_category_is_counted_anew() {
        filed(told("0103"));
        filed(told("0103"));
        JsonPath demand = Desk.registered(told("0102"));
        assertThat(demand.getInt("repeatCount")).isEqualTo(1);

        Desk.act(demand, "filings", Map.of("category", "0103", "reason", "更正"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("repeatCount", equalTo(3));
        assertThat(EventLog.shared().await(Desk.id(demand), RepeatFlagged.class).times())
                .isEqualTo(3);
    }

    @Test
    void new_facts_file_it_anew_with_reference_to_the_earlier_case_and_without_a_flag() {
        filed(told("0102"));
        JsonPath second = filed(told("0102"));
        JsonPath third = Desk.registered(told("0102"));
        Map<String, Object> facts = Map.of("earlierCaseNo", second.getString("caseNo"), "facts", "又来了，电话 " + phone);

        Desk.act(third, "filings", Map.of("newFacts", facts))
                .then()
                .statusCode(200)
                .body("repeatCount", equalTo(3))
                .body("continues.earlierCaseNo", equalTo(second.getString("caseNo")))
                .body("continues.newFacts", equalTo("又来了，电话 [电话]"));
        EventLog.shared().await(Desk.id(third), CaseFiled.class);
        JsonPath fourth = filed(told("0102"));
        EventLog.shared().await(Desk.id(fourth), RepeatFlagged.class);
        assertThat(EventLog.shared().of(Desk.id(third), RepeatFlagged.class)).isEmpty();
    }

    @Test
    void new_facts_must_name_another_case_that_exists() {
        JsonPath demand = Desk.registered(told("0102"));
        for (String no : List.of("HS20200101-000001", demand.getString("caseNo"))) {
            Desk.act(demand, "filings", Map.of("newFacts", Map.of("earlierCaseNo", no, "facts", "新证据")))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("earlier-case-not-found"));
        }
        Desk.act(demand, "filings", Map.of("newFacts", Map.of("earlierCaseNo", "X", "facts", "")))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
        assertThat(Desk.read(demand).getString("status")).isEqualTo("REGISTERED");
    }

    @Test
    void without_a_phone_the_name_counts_within_a_street_and_the_anonymous_never() {
        Map<String, Object> named = told("0102");
        named.put("reporter", Map.of("name", "赵" + phone));
        Desk.registered(named);
        Desk.register(named).then().statusCode(201).body("repeatCount", equalTo(2));

        Map<String, Object> nobody = told("0102");
        nobody.put("reporter", Map.of("anonymous", true));
        Desk.registered(nobody);
        Desk.register(nobody).then().body("repeatCount", equalTo(1)).body("repeats", nullValue());
    }

    private Map<String, Object> told(String category) {
        Map<String, Object> demand = Desk.demandWith("category", category);
        demand.put("reporter", Map.of("name", "钱七", "phone", phone));
        return demand;
    }

    private static JsonPath filed(Map<String, Object> demand) {
        return Desk.act(Desk.registered(demand), "filings", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
