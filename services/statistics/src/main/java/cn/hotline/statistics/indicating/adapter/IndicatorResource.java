package cn.hotline.statistics.indicating.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.indicating.ComputeIndicators;
import cn.hotline.statistics.indicating.Figure;
import cn.hotline.statistics.indicating.Grouping;
import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.statistics.indicating.ListIndicatorCases;
import cn.hotline.statistics.indicating.ListIndicatorCases.Counted;
import cn.hotline.statistics.indicating.ListIndicatorCases.Part;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The indicators 指标 as REST: catalogue, values, drill-down. */
@Path("/api/v1/indicators")
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
@Tag(name = "指标")
public class IndicatorResource {
    private final ComputeIndicators compute;
    private final ListIndicatorCases list;
    private final Scoping scoping;

    IndicatorResource(ComputeIndicators compute, ListIndicatorCases list, Scoping scoping) {
        this.compute = compute;
        this.list = list;
        this.scoping = scoping;
    }

    /** One indicator's definition. */
    @Schema(description = "指标定义")
    public record IndicatorView(
            @Schema(examples = "timely-closing") String code,

            @Schema(examples = "按时办结率") String name,

            @Schema(description = "分子口径") String numerator,

            @Schema(description = "分母口径") String denominator,

            @Schema(description = "计数对象：CASE 工单、WORK_ORDER 派单件、REVIEW 审核、CALLBACK 回访、LETTER 督办单")
            String subject,

            @Schema(description = "PERCENT 百分率，AVERAGE 平均数", examples = "PERCENT")
            String kind,

            @Schema(description = "口径出处") String source) {}

    /** One group with its figures. */
    @Schema(description = "一组指标值")
    public record ValueRow(GroupView group, List<ValueView> values) {}

    /** What a row is about. */
    @Schema(description = "分组；不分组时代码为 all")
    public record GroupView(
            @Schema(examples = "HS-CG") String code,

            @Schema(examples = "区城管执法局") String name) {}

    /** One figure. */
    @Schema(description = "指标值")
    public record ValueView(
            @Schema(examples = "timely-closing") String indicator,

            @Schema(examples = "25783") long numerator,

            @Schema(examples = "29186") long denominator,

            @Schema(description = "百分率，四舍五入到两位小数；分母为零或为平均数时没有", examples = "88.34")
            BigDecimal percent,

            @Schema(description = "平均数，四舍五入到两位小数；仅平均类指标有", examples = "1.25")
            BigDecimal average) {}

    /** The figures asked for. */
    @Schema(description = "指标值表")
    public record Values(
            @Schema(examples = "2026-11-01") String from,

            @Schema(examples = "2026-11-30") String to,

            @Schema(description = "分组维度；不分组时没有") String groupBy,

            List<ValueRow> rows) {}

    @GET
    @Operation(operationId = "listIndicators", summary = "查询指标目录", description = "各指标的名称、分子分母口径与出处。")
    public List<IndicatorView> catalogue() {
        return Arrays.stream(Indicator.values())
                .map(each -> new IndicatorView(
                        each.code(),
                        each.label(),
                        each.numeratorText(),
                        each.denominatorText(),
                        each.subject().name(),
                        each.isAverage() ? "AVERAGE" : "PERCENT",
                        "领域规则 §6 指标"))
                .toList();
    }

    @GET
    @Path("/values")
    @Operation(operationId = "computeIndicators", summary = "计算指标值", description = "可按一个维度分组；分母为零时没有百分率。")
    public Values values(
            @Valid @BeanParam PeriodFilter filter,
            @QueryParam("groupBy")
                    @Pattern(
                            regexp = "unit|channel|category|type|street|day|month",
                            message = "应为 unit、channel、category、type、street、day、month 之一")
                    @Parameter(description = "分组维度", example = "unit")
                    String groupBy,
            @QueryParam("indicator") @Parameter(description = "只计算这些指标，可重复；缺省为全部") List<String> indicator) {
        Grouping grouping = groupBy == null ? null : Grouping.valueOf(groupBy.toUpperCase(Locale.ROOT));
        List<Indicator> indicators = indicator == null || indicator.isEmpty()
                ? List.of(Indicator.values())
                : indicator.stream().map(Indicator::ofCode).distinct().toList();
        List<ValueRow> rows = compute.compute(scoping.of(filter), grouping, indicators).stream()
                .map(row -> new ValueRow(
                        new GroupView(row.code(), row.name()),
                        row.figures().stream().map(IndicatorResource::view).toList()))
                .toList();
        return new Values(filter.from, filter.to, groupBy, rows);
    }

    @GET
    @Path("/{code}/cases")
    @Operation(
            operationId = "listIndicatorCases",
            summary = "指标下钻到工单",
            description = "列出分子或分母所计的每一件，与同条件的指标值逐件对应；weight 之和即该数字。")
    public Page<Counted> cases(
            @PathParam("code") @Parameter(description = "指标代码", example = "timely-closing") String code,
            @Valid @BeanParam PeriodFilter filter,
            @QueryParam("part")
                    @DefaultValue("numerator")
                    @Pattern(regexp = "numerator|denominator", message = "应为 numerator 或 denominator")
                    String part,
            @QueryParam("after") String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "不得小于 1")
                    @Max(value = Page.MAX_LIMIT, message = "不得大于 500")
                    int limit) {
        return list.list(
                Indicator.ofCode(code), Part.valueOf(part.toUpperCase(Locale.ROOT)), scoping.of(filter), after, limit);
    }

    private static ValueView view(Figure figure) {
        return new ValueView(
                figure.indicator().code(),
                figure.numerator(),
                figure.denominator(),
                figure.percent(),
                figure.average());
    }
}
