package cn.hotline.lifecycle.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.CitizenContacted;
import cn.hotline.events.ClueFound;
import cn.hotline.events.Envelope;
import cn.hotline.events.UnitTaskSigned;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.events.code.ClueKind;
import cn.hotline.events.code.ContactResult;
import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ClueId;
import cn.hotline.kernel.id.UnitTaskId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TimelineTest {
    @Inject
    AgroalDataSource database;

    private final CaseStory story = new CaseStory().filed();

    @Test
    void it_tells_in_chinese_who_did_what_in_the_order_of_the_log() {
        story.dispatched();
        EventLog.shared()
                .publish(
                        new WorkOrderSigned(story.id, story.caseNo, WorkOrderId.next(), CaseStory.SQUAD),
                        Instant.parse("2026-11-21T01:02:03.123456Z"),
                        new Actor("li.na", "李娜", Set.of("handler"), CaseStory.SQUAD));
        story.returnRequested();

        JsonPath lines = Reader.awaitLine(story, "dispatch.return-requested", 1);
        String signing = "find { it.type == 'dispatch.work-order-signed' }.";
        assertThat(lines.getString("find { it.type == 'dispatch.return-requested' }.what"))
                .isEqualTo("执法一中队退单：属地不符");
        assertThat(lines.getString(signing + "what")).isEqualTo("执法一中队签收");
        assertThat(lines.getString(signing + "actorName")).isEqualTo("李娜");
        assertThat(lines.getString(signing + "actorUnit")).isEqualTo("HS-CG-01");
        assertThat(lines.getString(signing + "at")).isEqualTo("2026-11-21T01:02:03.123456Z");
        assertThat(lines.getList("seq", Integer.class))
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(1);
        assertThat(lines.getList("type", String.class)).startsWith("intake.demand-registered", "intake.case-filed");
    }

    @Test
    void it_tells_what_units_noted_and_which_of_them_did_its_part() {
        UnitCode partner = new UnitCode("HS-JY");
        story.dispatched()
                .signed()
                .noted(true, "已约施工方协商")
                .noted(false, "现场仍在施工")
                .shared(partner);
        story.tell(new UnitTaskSigned(
                        story.id, story.caseNo, UnitTaskId.next(), WorkOrderId.next(), TaskKind.CO_HANDLING, partner))
                .tell(new CitizenContacted(
                        story.id,
                        story.caseNo,
                        WorkOrderId.next(),
                        CaseStory.SQUAD,
                        Instant.parse("2026-11-21T02:00:00Z"),
                        ContactResult.NO_ANSWER,
                        null));

        JsonPath lines = Reader.awaitLine(story, "dispatch.citizen-contacted", 1);

        assertThat(lines.getList("what", String.class))
                .containsSubsequence(
                        "执法一中队阶段性答复：已约施工方协商", "执法一中队过程记录：现场仍在施工", "协办：协办单位：请协助核查", "协办单位签收协办件", "执法一中队联系诉求人：无人接听");
        assertThat(lines.getList("unexpected", Boolean.class)).doesNotContain(true);
    }

    @Test
    void a_clue_is_told_to_the_centre_and_not_to_the_unit_it_points_at() {
        story.dispatched()
                .tell(new ClueFound(
                        story.id, story.caseNo, ClueId.next(), ClueKind.BUCK_PASSING, CaseStory.SQUAD, "两次退单均被驳回"))
                .signed();

        JsonPath lines = Reader.awaitLine(story, "dispatch.work-order-signed", 1);

        assertThat(lines.getList("what", String.class)).contains("发现问题线索：推诿扯皮，涉及执法一中队");
        JsonPath unit = Api.as(Tokens.handler("HS-CG-01"))
                .get("/api/v1/cases/" + story.id + "/timeline")
                .jsonPath();
        assertThat(unit.getList("type", String.class))
                .contains("dispatch.work-order-signed")
                .doesNotContain("supervision.clue-found");
    }

    @Test
    void a_repeated_event_stands_there_once() {
        Envelope<CaseWithdrawn> twice = EventLog.envelope(new CaseWithdrawn(story.id, story.caseNo, "不再需要"));
        EventLog.shared().publish(twice);
        EventLog.shared().publish(twice);

        JsonPath lines = Reader.awaitLine(story, "lifecycle.archive-requested", 1);

        assertThat(lines.getList("type", String.class)).containsOnlyOnce("intake.case-withdrawn");
    }

    @Test
    void what_the_process_did_not_wait_for_is_marked_and_changes_nothing() {
        story.approved().registered();

        JsonPath lines = Reader.awaitLine(story, "intake.demand-registered", 2);

        assertThat(lines.getBoolean("find { it.type == 'closure.review-approved' }.unexpected"))
                .isTrue();
        assertThat(lines.getList("findAll { it.type == 'intake.demand-registered' }.unexpected"))
                .asString()
                .isEqualTo("[false, true]");
        assertThat(lines.getBoolean("find { it.type == 'intake.case-filed' }.unexpected"))
                .isFalse();
        Reader.see(story).body("status", equalTo("FILED"));
    }

    @Test
    void a_withdrawal_after_the_closure_is_recorded_and_the_closure_stands() {
        story.handled().withdrawn();

        JsonPath lines = Reader.awaitLine(story, "intake.case-withdrawn", 1);

        assertThat(lines.getBoolean("find { it.type == 'intake.case-withdrawn' }.unexpected"))
                .isTrue();
        Reader.see(story).body("status", equalTo("CLOSED"), "endedAt", nullValue());
    }

    @Test
    void nobody_changes_or_removes_a_line_and_a_forged_one_is_found() throws SQLException {
        story.answered();
        Reader.awaitLine(story, "intake.demand-answered", 1);
        assertThatThrownBy(() -> sql("update timeline_entry set what = '' where case_id = '" + story.id + "'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql("delete from timeline_entry")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql("truncate timeline_entry")).hasMessageContaining("append-only");
        verification().body("intact", equalTo(true), "firstBroken", nullValue());

        sql("alter table timeline_entry disable trigger timeline_entry_append_only;"
                + "update timeline_entry set what = '立案' where seq = 2 and case_id = '" + story.id + "';"
                + "alter table timeline_entry enable trigger timeline_entry_append_only");

        verification().body("intact", equalTo(false), "firstBroken", equalTo(2));
    }

    private ValidatableResponse verification() {
        return Api.as(Reader.AGENT)
                .get("/api/v1/cases/" + story.id + "/timeline/verification")
                .then()
                .statusCode(200);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
