package cn.hotline.callback.evaluating;

import cn.hotline.callback.reconciling.Rate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of evaluations 第三方评价统计; the centre's own callbacks are in none of them. */
@Schema(description = "第三方评价统计；不含中心自己的回访")
public record EvaluationSummary(
        @Schema(description = "抽中件数，不含已取消的") long sampled,
        @Schema(description = "待评价件数") long open,
        @Schema(description = "已完成件数") long completed,
        @Schema(description = "已取消件数：工单重办或个人信息已清除") long cancelled,
        @Schema(description = "各评价结果的已完成件数") Map<String, Long> completedByOutcome,
        @Schema(description = "第三方评价完成率：已完成件数 / 抽中件数") Rate completionRate,
        @Schema(description = "接通的各解决情况的件数") Map<String, Long> solved,
        @Schema(description = "接通的各满意度的件数") Map<String, Long> satisfaction,
        @Schema(description = "第三方评价满意率：满意件数 / 接通件数") Rate satisfied) {}
