package cn.hotline.statistics.assessing.adapter;

import cn.hotline.statistics.assessing.Assessment;
import cn.hotline.statistics.assessing.AssessmentAct;
import cn.hotline.statistics.assessing.AssessmentAction;
import cn.hotline.statistics.assessing.AssessmentStatus;
import cn.hotline.statistics.assessing.Progress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Monthly assessments 月度考核 as clients see them. */
final class AssessmentViews {
    private AssessmentViews() {}

    /** Which scheme, which month. */
    @Schema(name = "AssessmentRequest", description = "发起月度考核")
    record Request(
            @NotNull(message = "必填")
            @Pattern(regexp = SchemeViews.CODE, message = SchemeViews.CODE_MESSAGE)
            @Schema(description = "方案代码", examples = "MONTHLY")
            String scheme,

            @NotNull(message = "必填")
            @Pattern(regexp = SchemeViews.MONTH, message = SchemeViews.MONTH_MESSAGE)
            @Schema(description = "月份，须已结束", examples = "2026-10")
            String month) {}

    /** How far it has come. */
    @Schema(name = "AssessmentProgress", description = "计算进度：先读取各项指标，再逐个单位计分")
    record ProgressView(int indicatorsRead, int indicatorsTotal, int unitsDone, int unitsTotal) {
        static ProgressView of(Progress.Stage stage) {
            return new ProgressView(
                    stage.indicatorsRead(), stage.indicatorsTotal(), stage.unitsDone(), stage.unitsTotal());
        }
    }

    /** An assessment. */
    @Schema(name = "Assessment", description = "月度考核")
    record View(
            UUID assessmentId,
            UUID schemeId,

            @Schema(description = "方案代码", examples = "MONTHLY")
            String scheme,

            @Schema(examples = "2026-10") String month,
            AssessmentStatus status,

            @Schema(description = "计算开始前没有", nullable = true)
            ProgressView progress,

            @Schema(description = "快照时间：其后事实的变化不影响本次考核", nullable = true)
            Instant factsAt,

            @Schema(description = "不计入考核的来源渠道") List<String> leftOutChannels,

            @Schema(description = "申诉截止时间；公示前没有", nullable = true)
            Instant windowUntil,

            @Schema(description = "计算中止的原因", nullable = true)
            String failure,

            @Schema(description = "发起人") String createdBy,
            Instant createdAt,
            @Schema(description = "最后操作的人") String changedBy,
            Instant changedAt,
            @Schema(description = "版本号，修改时放入 If-Match") long version) {
        static View of(Assessment assessment, Progress.Stage stage) {
            return new View(
                    assessment.assessmentId(),
                    assessment.schemeId(),
                    assessment.schemeCode(),
                    assessment.month().toString(),
                    assessment.status(),
                    stage == null ? null : ProgressView.of(stage),
                    assessment.factsAt(),
                    assessment.leftOutChannels(),
                    assessment.windowUntil(),
                    assessment.failure(),
                    assessment.audit().createdByName(),
                    assessment.audit().createdAt(),
                    assessment.audit().changedByName(),
                    assessment.audit().changedAt(),
                    assessment.version());
        }
    }

    /** What was done. */
    @Schema(name = "AssessmentAct", description = "考核经过")
    record ActView(
            AssessmentAction action,
            @Schema(description = "做了什么", examples = "公示") String label,
            @Schema(description = "其后的状态") AssessmentStatus status,
            @Schema(description = "谁") String by,
            Instant at) {
        static ActView of(AssessmentAct act) {
            return new ActView(act.action(), act.action().label(), act.status(), act.actedByName(), act.actedAt());
        }
    }
}
