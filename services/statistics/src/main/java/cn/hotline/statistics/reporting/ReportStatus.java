package cn.hotline.statistics.reporting;

import cn.hotline.kernel.Coded;
import java.util.Map;
import java.util.Optional;

/** Where a report stands 报表状态. */
public enum ReportStatus implements Coded {
    PENDING("待编制"),
    RUNNING("编制中"),
    READY("已编成"),
    PUBLISHED("已发布"),
    FAILED("编制失败");

    /** All moves there are; a report whose maker died is taken again. */
    private static final Map<ReportStatus, Map<ReportAction, ReportStatus>> MOVES = Map.of(
            PENDING, Map.of(ReportAction.TAKE, RUNNING),
            RUNNING, Map.of(ReportAction.TAKE, RUNNING, ReportAction.FINISH, READY, ReportAction.FAIL, FAILED),
            READY, Map.of(ReportAction.PUBLISH, PUBLISHED),
            PUBLISHED, Map.of(ReportAction.RECALL, READY),
            FAILED, Map.of());

    private final String label;

    ReportStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    Optional<ReportStatus> after(ReportAction action) {
        return Optional.ofNullable(MOVES.get(this).get(action));
    }

    /** Whether its files can be read. */
    public boolean isMade() {
        return this == READY || this == PUBLISHED;
    }
}
