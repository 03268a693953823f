package cn.hotline.statistics.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** All moves of a report 报表状态, every status by every action. */
class ReportStatusTest {
    @Test
    void only_these_moves_are_there() {
        Map<String, ReportStatus> allowed = Map.of(
                "PENDING TAKE", ReportStatus.RUNNING,
                "RUNNING TAKE", ReportStatus.RUNNING,
                "RUNNING FINISH", ReportStatus.READY,
                "RUNNING FAIL", ReportStatus.FAILED,
                "READY PUBLISH", ReportStatus.PUBLISHED,
                "PUBLISHED RECALL", ReportStatus.READY);
        for (ReportStatus status : ReportStatus.values()) {
            for (ReportAction action : ReportAction.values()) {
                assertThat(status.after(action).orElse(null))
                        .as("%s %s", status, action)
                        .isEqualTo(allowed.get(status + " " + action));
            }
        }
    }
}
