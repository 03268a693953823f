package cn.hotline.statistics.viewing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.Role;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class BacklogTest {
    private static final Instant LONG_AGO = HandWritten.time("2020-03-09T17:30");
    private static final Instant FAR_AWAY = HandWritten.time("2099-03-09T17:30");
    private static final String ALL = "/api/v1/backlogs";
    private static final String ROW = "find { it.unit == 'LAMPS' }.";

    private static boolean told;

    @BeforeEach
    void one_case_in_each_state() {
        if (told) {
            return;
        }
        told = true;
        List.of(
                        dispatched(FAR_AWAY),
                        dispatched(FAR_AWAY).signed(true).urged(UrgeKind.NEAR_DUE),
                        dispatched(LONG_AGO).signed(true),
                        dispatched(FAR_AWAY).signed(true).suspended(),
                        dispatched(LONG_AGO).signed(true).replied(),
                        dispatched(LONG_AGO).signed(true).replied().closed(),
                        dispatched(LONG_AGO).withdrawn().archived(CaseOutcome.WITHDRAWN))
                .forEach(story -> story.log().forEach(EventLog.shared()::publish));
        Map<String, Integer> each = Map.of("NORMAL", 1, "NEAR_DUE", 1, "OVERDUE", 1, "SUSPENDED", 1, "NONE", 1);
        Poll.until(() -> Api.as(Tokens.handler("LAMPS")).get(ALL).path("[0].byLamp"), each::equals);
    }

    @Test
    void each_open_case_burns_its_lamp() {
        Api.as(Tokens.of(Role.CENTRE_LEADER))
                .get(ALL)
                .then()
                .statusCode(200)
                .body(ROW + "cases", equalTo(5))
                .body(ROW + "byLamp.NORMAL", equalTo(1))
                .body(ROW + "byLamp.NEAR_DUE", equalTo(1))
                .body(ROW + "byLamp.OVERDUE", equalTo(1))
                .body(ROW + "byLamp.SUSPENDED", equalTo(1))
                .body(ROW + "byLamp.NONE", equalTo(1))
                .body(ROW + "byStatus.DISPATCHED", equalTo(1))
                .body(ROW + "byStatus.HANDLING", equalTo(2))
                .body(ROW + "byStatus.REVIEWING", equalTo(1));
    }

    @Test
    void a_unit_sees_its_own_only() {
        Api.as(Tokens.handler("LAMPS")).get(ALL).then().body("", hasSize(1));
        Api.as(Tokens.handler("OTHER"))
                .get(ALL + "?unit=LAMPS")
                .then()
                .statusCode(403)
                .body("code", equalTo("other-unit"));
        Api.as(Tokens.of(Role.AGENT)).get(ALL).then().statusCode(403);
        Api.as(Tokens.of(Role.ANALYST)).get(ALL + "?unit=no unit").then().statusCode(400);
    }

    private static Story dispatched(Instant due) {
        return Story.registered("LAMP", "2020-03-02T09:00", DemandType.HELP, "0101")
                .filed(DemandType.HELP, "0101")
                .dispatched("LAMPS", true, due);
    }
}
