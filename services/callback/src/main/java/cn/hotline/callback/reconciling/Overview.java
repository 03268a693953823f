package cn.hotline.callback.reconciling;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts by state 对账总览. */
@Schema(description = "各状态数量")
public record Overview(
        @Schema(description = "待回访") long openTasks,
        @Schema(description = "各任务状态的数量") Map<String, Long> tasks,
        @Schema(description = "各回访结果的数量") Map<String, Long> completedByOutcome,
        @Schema(description = "首次满意度各档的工单数") Map<String, Long> firstSatisfaction,
        @Schema(description = "最终满意度各档的工单数") Map<String, Long> finalSatisfaction) {}
