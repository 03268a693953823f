package cn.hotline.callback.reconciling;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts by state 对账总览. */
@Schema(description = "各状态数量")
public record Overview(
        @Schema(description = "待回访") long openTasks,
        @Schema(description = "各任务状态的数量") Map<String, Long> tasks,
        @Schema(description = "各回访结果的数量；未抽中回访的不算已回访") Map<String, Long> completedByOutcome,
        @Schema(description = "已回访：接通、拒访、无法联系之和，不含未抽中回访的") long calledBack,
        @Schema(description = "接触率：接通数 / 已回访数") Rate reached,
        @Schema(description = "首次满意度各档的工单数；不含归档后才反映的") Map<String, Long> firstSatisfaction,
        @Schema(description = "最终满意度各档的工单数；不含从未回访成功的") Map<String, Long> finalSatisfaction,
        @Schema(description = "首次满意率：首次满意的工单数 / 回访成功的工单数") Rate firstSatisfied,
        @Schema(description = "最终满意率：最终满意的工单数 / 回访成功的工单数") Rate finalSatisfied,
        @Schema(description = "归档后反映不满意的次数") long lateVerdicts) {}
