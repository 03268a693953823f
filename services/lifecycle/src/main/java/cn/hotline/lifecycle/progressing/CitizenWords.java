package cn.hotline.lifecycle.progressing;

import cn.hotline.lifecycle.tracking.CaseStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a citizen is told 市民用语 of a status and of an event; of other events a citizen hears nothing. */
final class CitizenWords {
    /** Goes before the text of an interim reply. */
    static final String INTERIM = "承办单位答复（办理中）：";

    private static final Map<String, String> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("intake.demand-registered", "已受理");
        STEPS.put("intake.demand-answered", "已直接答复");
        STEPS.put("intake.demand-refused", "不属于受理范围，已告知途径");
        STEPS.put("intake.case-filed", "已立案");
        STEPS.put("intake.case-merged", "已与同一事项的诉求合并办理");
        STEPS.put("intake.case-unmerged", "已改为单独办理");
        STEPS.put("intake.case-withdrawn", "已按您的要求撤回");
        STEPS.put("dispatch.work-order-dispatched", "已交承办单位办理");
        STEPS.put("dispatch.work-order-signed", "承办单位已签收");
        STEPS.put("dispatch.extension-granted", "办理期限已延长");
        STEPS.put("dispatch.suspension-granted", "受客观条件限制暂缓办理");
        STEPS.put("dispatch.handling-resumed", "已恢复办理");
        STEPS.put("closure.case-closed", "已办结");
        STEPS.put("callback.completed", "已回访");
        STEPS.put("lifecycle.case-reopened", "已重新办理");
        STEPS.put("lifecycle.redo-requested", "已安排重新办理");
        STEPS.put("closure.case-archived", "全部办理完毕");
    }

    private CitizenWords() {}

    static Set<String> types() {
        return STEPS.keySet();
    }

    static Optional<String> of(String type) {
        return Optional.ofNullable(STEPS.get(type));
    }

    static String of(CaseStatus status) {
        return switch (status) {
            case REGISTERED -> "已受理，正在审查";
            case ANSWERED -> "已直接答复";
            case REFUSED -> "不属于受理范围";
            case FILED, RETURNING -> "已立案，正在确定承办单位";
            case DISPATCHED -> "已交承办单位，等待签收";
            case SIGNED, REWORK -> "承办单位正在办理";
            case SUSPENDED -> "受客观条件限制暂缓办理，条件具备后继续";
            case REPLIED, REVIEWED -> "承办单位已办理，正在审核";
            case CLOSED -> "已办结，等待回访";
            case CALLED_BACK -> "已回访";
            case REDO_ORDERED -> "正在安排重新办理";
            case SUPERVISED -> "正在督促办理";
            case UNREASONABLE_REVIEW -> "已回访，正在复核";
            case REOPENED -> "正在安排重新办理";
            case MERGED -> "与同一事项的诉求合并办理中";
            case WITHDRAWN -> "已撤回";
            case ARCHIVED -> "全部办理完毕";
        };
    }
}
