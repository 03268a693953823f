package cn.hotline.lifecycle.recording;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.ClockDue;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void every_event_of_a_case_can_be_told() {
        assertThat(Arrays.asList(CaseEvent.class.getPermittedSubclasses())).allMatch(Wording::knows);
    }

    @Test
    void the_transfer_clock_is_told_by_its_due_time_in_the_district_and_asks_for_no_unit() {
        assertThat(told(null, null, ClockKind.TRANSFER)).isEqualTo("转办时限：2026-11-23 11:00 前派单");
    }

    @Test
    void the_clocks_of_a_work_order_are_told_by_what_they_measure() {
        assertThat(told(WorkOrderId.next(), new UnitCode("HS-CG"), ClockKind.SIGN, ClockKind.HANDLE))
                .isEqualTo("开始计时：签收、办理");
    }

    private static String told(WorkOrderId order, UnitCode unit, ClockKind... kinds) {
        Instant started = Instant.parse("2026-11-23T01:00:00Z");
        Instant due = Instant.parse("2026-11-23T03:00:00Z");
        CaseNo caseNo = CaseNo.of("HS", LocalDate.of(2026, 11, 23), 1);
        List<ClockDue> clocks = Stream.of(kinds)
                .map(kind -> new ClockDue(kind, started, due, "120wm"))
                .toList();
        return Wording.of(new ClocksStarted(CaseId.next(), caseNo, order, unit, clocks), asked -> null);
    }
}
