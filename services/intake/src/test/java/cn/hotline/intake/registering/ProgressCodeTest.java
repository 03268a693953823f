package cn.hotline.intake.registering;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.intake.Desk;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ProgressCodeTest {
    @Inject
    ProgressCodes codes;

    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void the_answer_to_a_registration_holds_the_code_the_same_when_it_is_repeated_and_no_other_answer_does() {
        Map<String, Object> demand = Desk.demandWith("sourceNo", Desk.newSourceNo());
        var first = Desk.registered(demand);
        String code = codes.of(new CaseNo(first.getString("caseNo")));

        Desk.register(demand)
                .then()
                .statusCode(200)
                .body("progressCode", equalTo(code))
                .body("progressCode", matchesPattern("[2-9A-HJ-NP-Z]{8}"))
                .body("caseId", equalTo(first.getString("caseId")))
                .body("title", equalTo("小区门口占道经营"));
        Api.as(Desk.AGENT)
                .get(Desk.DEMANDS + "/" + first.getString("caseId"))
                .then()
                .body("progressCode", nullValue());
    }
}
