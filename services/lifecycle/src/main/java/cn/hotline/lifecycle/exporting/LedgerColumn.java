package cn.hotline.lifecycle.exporting;

import cn.hotline.kernel.Coded;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.lifecycle.tracking.CaseView;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/** The columns of a ledger 台账栏目, in their order. */
enum LedgerColumn {
    CASE_NO("工单编号", CaseView::caseNo),
    STATUS("状态", CaseView::statusName),
    OUTCOME("归档结果", view -> label(view.outcome())),
    TITLE("标题", CaseView::title),
    TYPE("诉求类型", view -> label(view.type())),
    URGENCY("紧急程度", view -> label(view.urgency())),
    CATEGORY("诉求类别", CaseView::category),
    TAGS("标签", view -> String.join("、", view.tags())),
    CHANNEL("来源渠道", CaseView::channel),
    SOURCE_NO("来源平台编号", CaseView::sourceNo),
    STREET("街道", CaseView::street),
    COMMUNITY("社区", CaseView::community),
    GRID("网格", CaseView::grid),
    UNIT("承办单位代码", CaseView::unit),
    UNIT_NAME("承办单位", CaseView::unitName),
    HOP("派单次数", view -> String.valueOf(view.hop())),
    ROUND("办理轮次", view -> String.valueOf(view.round())),
    LEAD("主件编号", CaseView::leadCaseNo),
    URGINGS("来电催办次数", view -> String.valueOf(view.urgings())),
    LAMP("亮灯", view -> label(view.lamp())),
    DUE("到期时间", view -> time(view.dueAt())),
    IN_TIME("是否按时", view -> view.inTime() == null ? null : view.inTime() ? "是" : "否"),
    REGISTERED("受理时间", view -> time(view.registeredAt())),
    FILED("立案时间", view -> time(view.filedAt())),
    DISPATCHED("派单时间", view -> time(view.dispatchedAt())),
    SIGNED("签收时间", view -> time(view.signedAt())),
    REPLIED("回复时间", view -> time(view.repliedAt())),
    CLOSED("结案时间", view -> time(view.closedAt())),
    CALLED_BACK("回访时间", view -> time(view.calledBackAt())),
    FIRST("首次满意度", view -> label(view.firstSatisfaction())),
    FINAL("最终满意度", view -> label(view.finalSatisfaction())),
    LAST_EVENT("最近事件时间", view -> time(view.lastEventAt()));

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(DistrictTime.ZONE);

    private final String header;
    private final Function<CaseView, String> cell;

    LedgerColumn(String header, Function<CaseView, String> cell) {
        this.header = header;
        this.cell = cell;
    }

    String header() {
        return header;
    }

    /** The cell of a case; empty where there is nothing to say. */
    String of(CaseView view) {
        String text = cell.apply(view);
        return text == null ? "" : text;
    }

    private static String label(Coded code) {
        return code == null ? null : code.label();
    }

    private static String time(Instant at) {
        return at == null ? null : TIME.format(at);
    }
}
