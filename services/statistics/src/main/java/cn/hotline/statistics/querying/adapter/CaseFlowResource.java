package cn.hotline.statistics.querying.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.querying.CountFunnel;
import cn.hotline.statistics.querying.FollowReturns;
import cn.hotline.statistics.querying.Period;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where cases go 工单去向: how far they come, and from whom to whom they are returned. */
@Path("/api/v1")
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
public class CaseFlowResource {
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String DAY_MESSAGE = "应为 yyyy-MM-dd 形式的日期";

    private final CountFunnel funnel;
    private final FollowReturns returns;
    private final FigureGrammar grammar;

    CaseFlowResource(CountFunnel funnel, FollowReturns returns, FigureGrammar grammar) {
        this.funnel = funnel;
        this.returns = returns;
        this.grammar = grammar;
    }

    /** A step and the cases that came to it. */
    @Schema(description = "流程的一步")
    public record FunnelStage(
            @Schema(examples = "FILED") String step,
            @Schema(examples = "立案") String label,

            @Schema(description = "到过这一步的工单", examples = "29186")
            long cases) {}

    /** Returns from one unit to another. */
    @Schema(description = "一个去向的退单")
    public record ReturnFlow(
            @Schema(description = "周期代码；不按周期分时没有", examples = "2026-10")
            String period,

            @Schema(examples = "HS-CG") String from,
            @Schema(examples = "区城管执法局") String fromName,

            @Schema(description = "接下来承办的单位；“-”为未再派单", examples = "HS-JT")
            String to,

            @Schema(examples = "区交通局") String toName,
            @Schema(description = "准予退单件数", examples = "12") long returns) {}

    @GET
    @Path("/funnel-stages")
    @Operation(
            operationId = "listFunnelStages",
            summary = "查询流程漏斗",
            description = "期间内受理的工单，现已到过各步的件数；各步都对受理件数而言，未立案而归档的也在归档之内。承办单位只看到本单位及下级单位。")
    public List<FunnelStage> funnel(
            @NotNull(message = "必填")
                    @Pattern(regexp = DAY, message = DAY_MESSAGE)
                    @QueryParam("from")
                    @Parameter(description = "起始日（含）", example = "2026-10-01", schema = @Schema(format = "date"))
                    String from,
            @NotNull(message = "必填")
                    @Pattern(regexp = DAY, message = DAY_MESSAGE)
                    @QueryParam("to")
                    @Parameter(description = "截止日（含）", example = "2026-10-31", schema = @Schema(format = "date"))
                    String to,
            @QueryParam("unit") @Parameter(description = "承办单位代码，不含下级") String unit,
            @QueryParam("channel") @Parameter(description = "来源渠道代码") String channel,
            @QueryParam("type") @Parameter(description = "诉求类型代码") String type) {
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        put(filters, Dimension.UNIT, unit);
        put(filters, Dimension.CHANNEL, channel);
        put(filters, Dimension.TYPE, type);
        return funnel.count(period(from, to), filters).stream()
                .map(each -> new FunnelStage(each.step().name(), each.step().label(), each.cases()))
                .toList();
    }

    @GET
    @Path("/return-flows")
    @Operation(
            operationId = "listReturnFlows",
            summary = "查询退单流向",
            description = "期间内准予的退单（按准予日），由哪个单位退出、接着派给哪个单位，各多少件。承办单位只看到退出或接收一方为本单位的。")
    public List<ReturnFlow> returns(
            @NotNull(message = "必填")
                    @Pattern(regexp = DAY, message = DAY_MESSAGE)
                    @QueryParam("from")
                    @Parameter(description = "起始日（含）", example = "2026-10-01", schema = @Schema(format = "date"))
                    String from,
            @NotNull(message = "必填")
                    @Pattern(regexp = DAY, message = DAY_MESSAGE)
                    @QueryParam("to")
                    @Parameter(description = "截止日（含）", example = "2026-10-31", schema = @Schema(format = "date"))
                    String to,
            @QueryParam("by")
                    @Pattern(
                            regexp = "day|week|month|quarter|half-year|year",
                            message = "应为 day、week、month、quarter、half-year、year 之一")
                    @Parameter(description = "按周期分；缺省为全期间", example = "month")
                    String by) {
        Bucket bucket = Arrays.stream(Bucket.values())
                .filter(each -> each.code().equals(by))
                .findFirst()
                .orElse(null);
        return returns.follow(period(from, to), bucket).stream()
                .map(each -> new ReturnFlow(
                        each.stretch().isEmpty() ? null : each.stretch(),
                        each.from(),
                        each.fromName(),
                        each.to(),
                        each.toName(),
                        each.returns()))
                .toList();
    }

    private Period period(String from, String to) {
        return grammar.period(new FigureQueryRequest.PeriodRequest(from, to, null, null));
    }

    private static void put(Map<Dimension, Set<String>> filters, Dimension dimension, String code) {
        if (code != null) {
            filters.put(dimension, Set.of(code));
        }
    }
}
