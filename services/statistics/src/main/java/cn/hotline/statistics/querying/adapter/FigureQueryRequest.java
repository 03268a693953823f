package cn.hotline.statistics.querying.adapter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question for figures as it stands on the wire 指标查询; its words are those of the catalogue. */
@Schema(description = "指标查询；用词见统计目录")
public record FigureQueryRequest(
        @Schema(description = "统计项代码", examples = "[\"timely-closing\", \"registered\"]")
        @NotEmpty(message = "至少一项")
        @Size(max = 200, message = "不得多于 200 项")
        List<@NotNull(message = "不得为空") String> measures,

        @Schema(description = "分组维度，至多两个，其中至多一个周期", examples = "[\"unit\"]") @Size(max = 2, message = "不得多于两个")
        List<@NotNull(message = "不得为空") String> dimensions,

        @Schema(description = "条件：维度代码与所取的值；“-”为未定", examples = "{\"channel\": [\"HOTLINE\"]}")
        Map<
                        String,
                        @NotNull(message = "不得为空") @Size(max = 500, message = "不得多于 500 个") List<
                                @NotNull(message = "不得为空") String>>
                filters,

        @NotNull(message = "必填") @Valid PeriodRequest period,

        @Schema(description = "对比方式", examples = "[\"YEAR_ON_YEAR\", \"PERIOD_ON_PERIOD\"]")
        List<@NotNull(message = "不得为空") String> compare,

        @Valid OrderRequest order,

        @Schema(description = "至多答复多少行，缺省 500", examples = "100")
        @Min(value = 1, message = "不得小于 1")
        @Max(value = 10_000, message = "不得大于 10000")
        Integer limit,

        @Schema(description = "件数少于此数的分组另列，不参加排名", examples = "10") @Min(value = 0, message = "不得小于 0")
        Long minimumVolume,

        @Schema(description = "名次分为几档", examples = "3")
        @Min(value = 2, message = "不得小于 2")
        @Max(value = 10, message = "不得大于 10")
        Integer bands) {

    /** The days asked for: a first and a last one, or a stretch by its kind and code. */
    @Schema(name = "FigurePeriod", description = "统计期间：起止日，或周期种类与代码，二者择一")
    public record PeriodRequest(
            @Schema(description = "起始日（含）", examples = "2026-10-01")
            String from,

            @Schema(description = "截止日（含）", examples = "2026-10-31")
            String to,

            @Schema(description = "周期种类", examples = "month")
            String kind,

            @Schema(description = "周期代码：2026-10-01、2026-W41、2026-10、2026-Q4、2026-H2、2026", examples = "2026-10")
            String of) {}

    /** By which measure the rows are ordered. */
    @Schema(name = "FigureOrder", description = "排序")
    public record OrderRequest(
            @Schema(description = "统计项代码，须在所查之列", examples = "timely-closing") @NotNull(message = "必填")
            String measure,

            @Schema(description = "ASC 升序或 DESC 降序，缺省 DESC", examples = "DESC")
            String direction) {}
}
