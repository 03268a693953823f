package cn.hotline.lifecycle.tracking;

import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case file 工单档案 as its readers see it. */
@Schema(description = "工单档案")
public record CaseView(
        @Schema(description = "工单标识") UUID caseId,

        @Schema(description = "工单编号", examples = "HS20261121-000123")
        String caseNo,

        @Schema(description = "当前状态") CaseStatus status,
        @Schema(description = "当前状态的中文名称", examples = "已派单") String statusName,
        @Schema(description = "归档结果；归档前没有") CaseOutcome outcome,
        @Schema(description = "标题", examples = "夜间施工噪声扰民") String title,
        @Schema(description = "诉求类型") DemandType type,
        @Schema(description = "紧急程度") Urgency urgency,
        @Schema(description = "诉求类别代码", examples = "010302") String category,
        @Schema(description = "来源渠道代码", examples = "12345") String channel,
        @Schema(description = "来源平台编号") String sourceNo,
        @Schema(description = "是否巡查上报") boolean patrol,
        @Schema(description = "事发街道代码") String street,
        @Schema(description = "事发社区代码") String community,
        @Schema(description = "网格编码") String grid,

        @Schema(description = "标签代码", examples = "[\"BUSINESS\"]")
        List<String> tags,

        @Schema(description = "匿名诉求") boolean anonymous,
        @Schema(description = "诉求人信息保密") boolean confidential,
        @Schema(description = "同一次来电的标识；单独反映的没有") UUID contactId,
        @Schema(description = "补充诉求次数", examples = "0") int supplements,

        @Schema(description = "诉求人或来源平台催办次数", examples = "0")
        int urgings,

        @Schema(description = "同一诉求人反映同一事项的次数；未标记重复为 0", examples = "0")
        int repeats,

        @Schema(description = "当前（或最后）承办单位代码", examples = "HS-CG")
        String unit,

        @Schema(description = "当前（或最后）承办单位名称", examples = "区城市管理执法局")
        String unitName,

        @Schema(description = "当前（或最后）派单件") UUID workOrderId,
        @Schema(description = "派单次数", examples = "1") int hop,
        @Schema(description = "办理轮次，重办一次加一", examples = "1") int round,
        @Schema(description = "主件标识；未并案没有") UUID leadCaseId,
        @Schema(description = "主件编号；未并案没有") String leadCaseNo,
        @Schema(description = "并入本件的工单数", examples = "0") int followers,
        @Schema(description = "最近一次回访的结果") CallbackOutcome callbackOutcome,
        @Schema(description = "首次满意度，永不改写") Satisfaction firstSatisfaction,
        @Schema(description = "最终满意度") Satisfaction finalSatisfaction,
        @Schema(description = "亮灯；没有正在走的办理时限时没有") Lamp lamp,
        @Schema(description = "办理时限到期时间；停钟后保留") Instant dueAt,
        @Schema(description = "从何时起临期") Instant nearDueAt,
        @Schema(description = "是否按时办结；办理时限未停止时没有") Boolean inTime,
        @Schema(description = "受理时间") Instant registeredAt,
        @Schema(description = "立案时间") Instant filedAt,
        @Schema(description = "最近派单时间") Instant dispatchedAt,
        @Schema(description = "最近签收时间") Instant signedAt,
        @Schema(description = "最近回复时间") Instant repliedAt,
        @Schema(description = "最近结案时间") Instant closedAt,
        @Schema(description = "最近回访时间") Instant calledBackAt,
        @Schema(description = "终结（答复、不予受理、撤诉或归档）时间") Instant endedAt,
        @Schema(description = "最近事件时间") Instant lastEventAt,
        @Schema(description = "版本", examples = "7") long version) {

    /** The view of a file at a moment: the lamp depends on it. */
    public static CaseView of(CaseFile file, Instant now) {
        DemandFacts demand = file.demand;
        return new CaseView(
                file.caseId,
                file.caseNo,
                file.status,
                file.status.label(),
                file.outcome,
                demand.title,
                demand.type,
                demand.urgency,
                demand.category,
                file.channel,
                file.sourceNo,
                file.patrol,
                demand.street,
                demand.community,
                demand.grid,
                List.of(demand.tags),
                demand.anonymous,
                demand.confidential,
                demand.contactId,
                demand.supplements,
                demand.urgings,
                demand.repeats,
                file.handling.unit,
                file.handling.unitName,
                file.handling.workOrderId,
                file.handling.hop,
                file.round,
                file.merger.leadCaseId,
                file.merger.leadCaseNo,
                file.merger.followers,
                file.verdict.callbackOutcome,
                file.verdict.firstSatisfaction,
                file.verdict.finalSatisfaction,
                file.clock.lamp(now),
                file.clock.dueAt,
                file.clock.nearDueAt,
                file.clock.inTime,
                file.registeredAt,
                file.filedAt,
                file.dispatchedAt,
                file.signedAt,
                file.repliedAt,
                file.closedAt,
                file.verdict.calledBackAt,
                file.endedAt,
                file.lastEventAt,
                file.version);
    }
}
