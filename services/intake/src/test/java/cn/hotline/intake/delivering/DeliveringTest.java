package cn.hotline.intake.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.DemandSupplemented;
import cn.hotline.events.UrgingRequested;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
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
class DeliveringTest {
    private Platform platform;

    @BeforeEach
    void open() {
        platform = Platform.open();
    }

    @Test
    void a_demand_and_what_follows_it_are_carried_out_in_order() {
        JsonPath answer = platform.deliver(
                Platform.demand("N1"),
                Platform.supplement("N1", "S1", "张小丽说昨晚又有，电话 13800138000"),
                Platform.urging("N1", "U1", "请 13800138000 尽快"),
                Platform.withdrawal("N1", "W1", "已自行解决"));

        assertThat(answer.getList("results.status")).containsExactly("CREATED", "APPLIED", "APPLIED", "APPLIED");
        assertThat(answer.getList("results.index")).containsExactly(0, 1, 2, 3);
        assertThat(answer.getInt("created")).isEqualTo(1);
        assertThat(answer.getInt("applied")).isEqualTo(3);
        String caseId = answer.getString("results[0].caseId");
        assertThat(answer.getList("results.caseId")).containsOnly(caseId);
        assertThat(Platform.read(caseId).getString("status")).isEqualTo("WITHDRAWN");
        assertThat(Platform.supplements(caseId)).containsExactly("[诉求人]说昨晚又有，电话 [电话]");
        CaseId id = CaseId.fromString(caseId);
        EventLog.shared().await(id, CaseWithdrawn.class);
        assertThat(EventLog.shared().typesOf(id))
                .containsExactly(
                        "intake.demand-registered",
                        "intake.demand-supplemented",
                        "intake.urging-requested",
                        "intake.case-withdrawn");
        assertThat(EventLog.shared().await(id, DemandSupplemented.class).content())
                .isEqualTo("[诉求人]说昨晚又有，电话 [电话]");
        UrgingRequested urging = EventLog.shared().await(id, UrgingRequested.class);
        assertThat(urging.note()).isEqualTo("请 [电话] 尽快");
        assertThat(urging.channel()).isEqualTo(platform.channel);
    }

    @Test
    void everything_delivered_again_is_harmless() {
        Object[] items = {
            Platform.demand("N1"),
            Platform.supplement("N1", "S1", "补充"),
            Platform.urging("N1", "U1", null),
            Platform.withdrawal("N1", "W1", "不需要了")
        };
        JsonPath first = platform.deliver(items);
        JsonPath again = platform.deliver(items);

        assertThat(again.getList("results.status")).containsOnly("REPEATED");
        assertThat(again.getList("results.caseId")).isEqualTo(first.getList("results.caseId"));
        CaseId id = CaseId.fromString(first.getString("results[0].caseId"));
        assertToldFourTimesOnly(id);
    }

    @Test
    void what_comes_before_its_demand_waits_and_takes_effect_with_it() {
        assertThat(platform.statuses(
                        Platform.withdrawal("N1", "W1", "张小丽不需要了"),
                        Platform.supplement("N1", "S1", "张小丽住楼上"),
                        Platform.urging("N1", "U1", null),
                        Platform.withdrawal("N1", "W1", "张小丽不需要了")))
                .containsExactly("WAITING", "WAITING", "WAITING", "WAITING");

        JsonPath answer = platform.deliver(Platform.demand("N1"), Platform.withdrawal("N1", "W1", "张小丽不需要了"));

        assertThat(answer.getList("results.status")).containsExactly("CREATED", "REPEATED");
        String caseId = answer.getString("results[0].caseId");
        JsonPath demand = Platform.read(caseId);
        assertThat(demand.getString("status")).isEqualTo("WITHDRAWN");
        assertThat(demand.getString("withdrawalReason")).isEqualTo("[诉求人]不需要了");
        assertThat(Platform.supplements(caseId)).containsExactly("[诉求人]住楼上");
        assertToldFourTimesOnly(CaseId.fromString(caseId));
    }

    @Test
    void a_demand_sent_alone_over_the_other_door_also_finds_what_waits_for_it() {
        platform.deliver(Platform.withdrawal("N1", "W1", "不需要了"));
        Map<String, Object> demand = Desk.demandWith("channel", platform.channel);
        demand.put("sourceNo", "N1");

        JsonPath registered = Api.as(platform.token)
                .body(demand)
                .post(Desk.DEMANDS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(registered.getString("status")).isEqualTo("WITHDRAWN");
        assertThat(registered.getInt("version"))
                .isEqualTo(Platform.read(registered.getString("caseId")).getInt("version"));
    }

    @Test
    void a_supplement_after_the_withdrawal_is_still_kept_and_an_urging_without_effect() {
        String caseId = platform.deliver(Platform.demand("N1"), Platform.withdrawal("N1", "W1", "不需要了"))
                .getString("results[0].caseId");

        assertThat(platform.statuses(
                        Platform.supplement("N1", "S1", "迟到的补充"),
                        Platform.urging("N1", "U1", null),
                        Platform.withdrawal("N1", "W2", "真的不需要了")))
                .containsOnly("APPLIED");
        assertThat(Platform.supplements(caseId)).containsExactly("迟到的补充");
        EventLog.shared().await(CaseId.fromString(caseId), DemandSupplemented.class);
        assertThat(EventLog.shared().of(CaseId.fromString(caseId), UrgingRequested.class))
                .isEmpty();
    }

    @Test
    void a_platform_on_a_shared_channel_has_only_what_it_sent_itself() {
        Platform one = Platform.sharing("PEOPLE_CALL", "shared.one");
        Platform other = Platform.sharing("PEOPLE_CALL", "shared.other");
        String number = Desk.newSourceNo();
        String early = Desk.newSourceNo();
        assertThat(other.statuses(Platform.withdrawal(early, early + "-W", "越权")))
                .containsExactly("WAITING");

        String caseId =
                one.deliver(Platform.demand(number), Platform.demand(early)).getString("results[1].caseId");

        JsonPath late = other.deliver(Platform.withdrawal(number, number + "-W", "越权"));
        assertThat(late.getString("results[0].problem.code")).isEqualTo("other-source");
        JsonPath again = other.deliver(Platform.withdrawal(early, early + "-W", "越权"));
        assertThat(again.getString("results[0].problem.code")).isEqualTo("other-source");
        assertThat(Platform.read(caseId).getString("status")).isEqualTo("REGISTERED");
        assertThat(one.outcomes(null).getList("items.sourceNo", String.class)).contains(number);
        assertThat(other.outcomes(null).getList("items.sourceNo", String.class)).doesNotContain(number);
    }

    /** A later demand's event comes after any further event of this one would have. */
    private static void assertToldFourTimesOnly(CaseId id) {
        EventLog.shared().await(id, CaseWithdrawn.class);
        EventLog.shared().await(Desk.id(Desk.registered()), cn.hotline.events.DemandRegistered.class);
        List<String> told = EventLog.shared().typesOf(id);
        assertThat(told).hasSize(4).doesNotHaveDuplicates();
    }
}
