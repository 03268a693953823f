package cn.hotline.statistics.assessing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a month would come to by today's facts and its own scheme 重算比较; only what differs is told. */
@Schema(description = "重算比较：以本次考核所用的方案和今天的事实重算，只列出不同之处，不改动考核结果")
public record Recomputation(
        @Schema(description = "重算时间") Instant factsAt,
        @Schema(description = "比较的单位数") int units,
        @Schema(description = "有差异的单位") List<UnitDifference> differences) {
    /** One unit that would stand otherwise. */
    @Schema(description = "一个单位的差异")
    public record UnitDifference(
            @Schema(description = "单位代码", examples = "HS-CG")
            String unit,

            @Schema(description = "单位名称") String unitName,
            @Schema(description = "考核中的总分；单列的没有") BigDecimal total,
            @Schema(description = "重算的总分；单列的没有") BigDecimal totalNow,
            @Schema(description = "考核中的名次；单列的没有") Integer rank,
            @Schema(description = "重算的名次；单列的没有") Integer rankNow,
            @Schema(description = "有差异的各项") List<LineDifference> lines) {}

    /** One line that would be scored otherwise, or from other things. */
    @Schema(description = "一项的差异")
    public record LineDifference(
            @Schema(description = "考核项、扣分项、加分项代码", examples = "TIMELY_CLOSING")
            String line,

            @Schema(description = "指标代码", examples = "timely-closing")
            String indicator,

            @Schema(description = "考核中的分子") long numerator,
            @Schema(description = "考核中的分母") long denominator,
            @Schema(description = "考核中的得分；不计的没有") BigDecimal score,
            @Schema(description = "重算的分子") long numeratorNow,
            @Schema(description = "重算的分母") long denominatorNow,
            @Schema(description = "重算的得分；不计的没有") BigDecimal scoreNow,
            @Schema(description = "新计入的件") Cases entered,
            @Schema(description = "不再计入的件") Cases left,
            @Schema(description = "分子与非分子之间有变化的件") Cases turned) {}

    /** The cases behind a difference. */
    @Schema(name = "DifferingCases", description = "差异所涉的件")
    public record Cases(
            @Schema(description = "件数") int count,
            @Schema(description = "所属工单，按工单编号排列；过多时只列一部分") List<UUID> caseIds) {}
}
