package cn.hotline.statistics.folding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case fact 工单事实 as others read it. */
@Schema(name = "CaseFact", description = "工单事实：由事件日志折叠而成，不含个人信息")
public record CaseFactView(
        UUID caseId,
        @Schema(examples = "HS20261121-000123") String caseNo,
        @Schema(description = "状态代码") CaseStatus status,
        @Schema(description = "归档结果代码") String outcome,
        @Schema(description = "来源渠道代码") String channel,
        @Schema(description = "诉求类型代码") String type,
        @Schema(description = "紧急程度代码") String urgency,
        @Schema(description = "三级类别代码") String category,
        @Schema(description = "一级类别代码") String categoryL1,
        @Schema(description = "事发街道代码") String street,
        List<String> tags,
        @Schema(description = "是否巡查上报：不计入回访、满意、重办、驳回各率") boolean patrol,
        @Schema(description = "当前或结案轮次的主办单位代码") String unit,
        @Schema(description = "单位及其上级，下级在前") List<String> unitPath,
        Instant registeredAt,
        Instant filedAt,
        Instant firstDispatchedAt,
        @Schema(description = "首办结案时间；随主案结案的并案没有") Instant firstClosedAt,
        Instant lastClosedAt,
        Instant archivedAt,
        @Schema(description = "并入的主案") UUID leadCaseId,
        @Schema(description = "轮次；重办为 2、3") int rounds,
        @Schema(description = "派单次数") int hops,
        @Schema(description = "转办是否按时") Boolean transferInTime,
        int returnsAsked,
        int returnsGranted,
        int returnsRefused,
        @Schema(description = "审核驳回次数；监督员核实不在其内") int rejections,
        int urgedNearDue,
        int urgedOverdue,
        int urgedManually,
        int lettersOpened,
        int lettersAnswered,
        int lettersInTime,
        @Schema(description = "是否接触到诉求人") boolean reached,
        @Schema(description = "诉求人最终认为是否解决") String solved,
        @Schema(description = "首次满意度，不被覆盖") String firstSatisfaction,
        @Schema(description = "最终满意度") String finalSatisfaction,
        boolean redone,
        @Schema(description = "重办后是否满意") boolean redoSatisfied,
        @Schema(description = "准予延期次数") int extensions,
        @Schema(description = "准予挂账次数") int suspensions,
        @Schema(description = "改派次数") int reassignments,
        @Schema(description = "协办件数；大于零即为联办") int coHandlings,

        @Schema(description = "准予的不计考核申请：工单在哪个单位的考核中不计，据哪件申请")
        List<Exclusion> exclusions,

        long version) {

    /** One approved exclusion from assessment 不计考核, the trace of every figure the case has left. */
    @Schema(name = "Exclusion", description = "准予的不计考核申请")
    public record Exclusion(
            @Schema(description = "申请标识") UUID applicationId,
            @Schema(description = "据以申请的派单件") UUID workOrderId,
            @Schema(description = "在其考核中不计的单位代码") String unit,

            @Schema(description = "原因代码", examples = "FORCE_MAJEURE")
            String reason,

            @Schema(description = "准予时间") Instant approvedAt) {
        static Exclusion of(GrantFact grant) {
            return new Exclusion(grant.applicationId, grant.workOrderId, grant.unit, grant.reason, grant.grantedAt);
        }
    }

    static CaseFactView of(CaseFact fact, List<GrantFact> exclusions) {
        Classification origin = fact.origin;
        CaseCounts counts = fact.counts;
        Verdict verdict = fact.verdict;
        return new CaseFactView(
                fact.caseId,
                fact.caseNo,
                fact.status,
                fact.archiving.outcome,
                origin.channel,
                origin.type,
                origin.urgency,
                origin.category,
                origin.categoryL1,
                origin.street,
                List.of(origin.tags),
                fact.patrol,
                fact.unit,
                List.of(fact.unitPath),
                fact.registeredAt,
                fact.filedAt,
                fact.transfer.firstDispatchedAt,
                fact.firstClosedAt,
                fact.lastClosedAt,
                fact.archiving.archivedAt,
                fact.merger.leadCaseId,
                fact.rounds,
                fact.transfer.hops,
                fact.transfer.transferInTime,
                counts.returnsAsked,
                counts.returnsGranted,
                counts.returnsRefused,
                counts.rejections,
                counts.urgedNearDue,
                counts.urgedOverdue,
                counts.urgedManually,
                counts.lettersOpened,
                counts.lettersAnswered,
                counts.lettersInTime,
                verdict.reached,
                verdict.solved,
                verdict.firstSatisfaction,
                verdict.finalSatisfaction,
                fact.redone,
                verdict.redoSatisfied,
                counts.extensions,
                counts.suspensions,
                counts.reassignments,
                counts.coHandlings,
                exclusions.stream().map(Exclusion::of).toList(),
                fact.version);
    }
}
