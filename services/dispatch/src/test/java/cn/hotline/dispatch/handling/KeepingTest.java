package cn.hotline.dispatch.handling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.Place;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class KeepingTest {
    @Test
    void an_open_order_shows_what_was_put_right_and_stays_with_its_unit() {
        CaseStory story = CaseStory.withLabourBureau();
        String order = story.order(1);

        EventLog.shared().publish(change(story.id, story.caseNo));

        JsonPath seen = Poll.until(() -> Desk.see(order), each -> "URGENT".equals(each.getString("urgency")));
        assertThat(seen.getString("type")).isEqualTo("HELP");
        assertThat(seen.getString("category")).isEqualTo("0201");
        assertThat(seen.getString("title")).isEqualTo("反映工资未发");
        assertThat(seen.getString("unit")).isEqualTo("HS-RS");
        assertThat(seen.getString("status")).isEqualTo("DISPATCHED");
    }

    @Test
    void a_change_of_a_case_nobody_has_heard_of_is_let_pass() {
        CaseId unheard = CaseId.next();
        EventLog.shared().publish(change(unheard, CaseNo.of("HS", LocalDate.of(2026, 11, 21), 999_999)));

        CaseStory later = CaseStory.withLabourBureau();
        assertThat(later.order(1)).isNotNull();
    }

    private static DemandChanged change(CaseId id, CaseNo caseNo) {
        return new DemandChanged(
                id,
                caseNo,
                DemandType.HELP,
                Urgency.URGENT,
                new CategoryCode("0201"),
                new Place(new UnitCode("HS-JD01"), null, null),
                Set.of("营商环境"),
                "来电更正");
    }
}
