package cn.hotline.statistics.querying.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.indicating.Measures;
import cn.hotline.statistics.querying.Comparison;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The words a question for figures may use 统计目录. */
@Path("/api/v1/figure-catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.ANALYST_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.ADMIN_ID,
    Role.DISPATCHER_ID,
    Role.REVIEWER_ID,
    Role.HANDLER_ID
})
@Tag(name = "指标查询")
public class FigureCatalogueResource {
    private static final LocalDate EXAMPLE = LocalDate.of(2026, 10, 1);

    /** Everything there is. */
    @Schema(description = "统计目录")
    public record FigureCatalogue(
            List<MeasureView> measures,
            List<DimensionView> dimensions,
            @Schema(description = "周期，可作期间，也可作分组维度") List<BucketView> periods,
            List<ComparisonView> comparisons,
            @Schema(description = "对比期的取法") String comparisonRule) {}

    /** A measure. */
    @Schema(name = "FigureMeasure", description = "统计项")
    public record MeasureView(
            @Schema(examples = "timely-closing") String code,
            @Schema(examples = "按时办结率") String label,

            @Schema(description = "COUNT 件数、RATE 百分率、AVERAGE 平均数、BACKLOG 期末存量、PERCENTILE 分位数", examples = "RATE")
            String kind,

            @Schema(description = "计量单位", examples = "%") String unit,

            @Schema(description = "HIGHER 高者居前、LOWER 低者居前", examples = "HIGHER")
            String better,

            @Schema(description = "分子口径；件数即其口径") String numerator,
            @Schema(description = "分母口径；不相除的没有") String denominator,
            @Schema(description = "计数对象", examples = "派单件") String subject,
            @Schema(description = "口径版本", examples = "1") int version) {}

    /** A dimension. */
    @Schema(name = "FigureDimension", description = "维度")
    public record DimensionView(
            @Schema(examples = "unit") String code,
            @Schema(examples = "承办单位") String label,
            @Schema(description = "一件是否可属多个值：计入每个值，合计单独计数") boolean multiple,
            @Schema(description = "说明") String text) {}

    /** A kind of stretch. */
    @Schema(name = "FigureBucket", description = "周期")
    public record BucketView(
            @Schema(examples = "month") String code,
            @Schema(examples = "月") String label,

            @Schema(description = "其代码的写法", examples = "2026-10")
            String example) {}

    /** A comparison. */
    @Schema(name = "FigureComparisonKind", description = "对比方式")
    public record ComparisonView(
            @Schema(examples = "YEAR_ON_YEAR") String code,
            @Schema(examples = "同比") String label,
            String text) {}

    @GET
    @Operation(operationId = "getFigureCatalogue", summary = "查询统计目录", description = "指标查询可用的统计项、维度、周期与对比方式。")
    public FigureCatalogue catalogue() {
        return new FigureCatalogue(
                Measures.all().stream().map(FigureCatalogueResource::view).toList(),
                Arrays.stream(Dimension.values())
                        .map(each -> new DimensionView(each.code(), each.label(), each.isMultiple(), text(each)))
                        .toList(),
                Arrays.stream(Bucket.values())
                        .map(each -> new BucketView(each.code(), each.label(), each.codeOf(EXAMPLE)))
                        .toList(),
                Arrays.stream(Comparison.values())
                        .map(each -> new ComparisonView(each.name(), each.label(), each.text()))
                        .toList(),
                Comparison.RULE);
    }

    private static MeasureView view(Measure measure) {
        return new MeasureView(
                measure.code(),
                measure.label(),
                measure.kind().name(),
                measure.unit(),
                measure.better().name(),
                measure.numeratorText(),
                measure.denominatorText(),
                measure.subject().label(),
                measure.version());
    }

    private static String text(Dimension dimension) {
        return switch (dimension) {
            case UNIT -> "该件所计入的单位；不含下级";
            case PARENT_UNIT -> "所计入单位的直接上级，按现时目录；目录未载的为未定";
            case CATEGORY_1, CATEGORY_2, CATEGORY_3 -> "按诉求类别代码截取；归类不到该级的为未定";
            case TAG, WATCH_CLASS -> "一件计入其每个值，合计单独计数；没有的为未定";
            case STAFF -> "按计数对象：工单为受理人，派单件为派单人，审核为审核人，回访为回访人；其余及系统所为的为未定；承办单位不得使用";
            case ROUND -> "派单件、审核、回访、第三方评价的轮次；其余为未定";
            case CHANNEL, TYPE, STREET, COMMUNITY, URGENCY -> "工单现时的归类";
        };
    }
}
