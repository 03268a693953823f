package cn.hotline.intake.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.DemandRegistered;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.id.ContactId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ContactsTest {
    private final String contact = ContactId.next().toString();

    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void demands_told_in_one_contact_are_cases_of_their_own_that_carry_it() {
        JsonPath first = Desk.registered(demand("张小丽", "13800138000"));
        JsonPath second = Desk.registered(demand("张小丽", "+86 138-0013-8000"));

        assertThat(first.getString("caseNo")).isNotEqualTo(second.getString("caseNo"));
        assertThat(EventLog.shared()
                        .await(Desk.id(second), DemandRegistered.class)
                        .contactId())
                .isEqualTo(ContactId.fromString(contact));
        assertThat(cases()).containsExactly(second.getString("caseId"), first.getString("caseId"));
        assertThat(Desk.read(first).getString("contactId")).isEqualTo(contact);
        assertThat(EventLog.shared()
                        .await(Desk.id(Desk.registered()), DemandRegistered.class)
                        .contactId())
                .isNull();
    }

    @Test
    void a_contact_has_one_reporter() {
        JsonPath first = Desk.registered(demand("张小丽", "13800138000"));
        for (Map<String, Object> other :
                List.of(demand("张小丽", "13900139000"), demand("李四", "13800138000"), demand(null, "13800138000"))) {
            Desk.register(other).then().statusCode(409).body("code", equalTo("contact-of-other-reporter"));
        }
        Map<String, Object> nobody = Desk.demandWith("reporter", Map.of("anonymous", true));
        nobody.put("contactId", contact);
        Desk.register(nobody).then().statusCode(409).body("code", equalTo("contact-of-other-reporter"));
        assertThat(cases()).containsExactly(first.getString("caseId"));
    }

    @Test
    void of_two_reporters_racing_for_one_contact_one_gets_it() {
        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(each ->
                        Desk.register(demand("竞争者" + each, "1380013800" + each)).statusCode())
                .toList();

        assertThat(answers).containsOnlyOnce(201);
        assertThat(cases()).hasSize(1);
    }

    @Test
    void what_is_no_contact_is_refused() {
        Desk.register(Desk.demandWith("contactId", "来电一"))
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
        Api.as(Desk.AGENT)
                .get(Desk.DEMANDS + "?contactId=abc")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    private Map<String, Object> demand(String name, String phone) {
        Map<String, Object> reporter = new java.util.LinkedHashMap<>();
        reporter.put("name", name);
        reporter.put("phone", phone);
        Map<String, Object> demand = Desk.demandWith("contactId", contact);
        demand.put("reporter", reporter);
        return demand;
    }

    private List<String> cases() {
        return Api.as(Desk.AGENT)
                .get(Desk.DEMANDS + "?contactId=" + contact)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.caseId");
    }
}
