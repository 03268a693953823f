package cn.hotline.statistics.querying.adapter;

import cn.hotline.web.paging.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which cell is to be drilled down 指标下钻: the conditions of the query, the measure, and the row's coordinates. */
@Schema(description = "指标下钻：与所查相同的条件与期间，加上统计项与该行的坐标")
record FigureCasesRequest(
        @Schema(description = "统计项代码", examples = "timely-closing") @NotNull(message = "必填")
        String measure,

        @Schema(description = "NUMERATOR 分子（缺省；件数亦用此）或 DENOMINATOR 分母", examples = "DENOMINATOR")
        String part,

        @Schema(description = "条件，同所查", examples = "{\"channel\": [\"HOTLINE\"]}")
        Map<
                        String,
                        @NotNull(message = "不得为空") @Size(max = 500, message = "不得多于 500 个") List<
                                @NotNull(message = "不得为空") String>>
                filters,

        @NotNull(message = "必填") @Valid FigureQueryRequest.PeriodRequest period,

        @Schema(description = "该行的坐标，即答复中的 drillDown；合计不给", examples = "{\"unit\": \"HS-CG\"}")
        Map<String, @NotNull(message = "不得为空") String> cell,

        @Schema(description = "上一页返回的 next") String after,

        @Schema(description = "每页条数，缺省 50", examples = "50")
        @Min(value = 1, message = "不得小于 1")
        @Max(value = Page.MAX_LIMIT, message = "不得大于 500")
        Integer limit) {}
