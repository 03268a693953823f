package cn.hotline.statistics.viewing.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.statistics.indicating.adapter.Scoping;
import cn.hotline.statistics.querying.FigureTable;
import cn.hotline.statistics.querying.QueryFigures;
import cn.hotline.statistics.querying.adapter.FigureAnswer;
import cn.hotline.statistics.querying.adapter.FigureGrammar;
import cn.hotline.statistics.querying.adapter.FigureQueryRequest;
import cn.hotline.statistics.rolling.CountFigures;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ready-made views 专题视图 as REST. */
@Path("/api/v1/views")
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
@Tag(name = "专题视图")
public class ViewResource {
    private final Views views;
    private final FigureGrammar grammar;
    private final QueryFigures figures;
    private final CountFigures snapshot;
    private final Scoping scoping;
    private final Caller caller;

    ViewResource(
            Views views,
            FigureGrammar grammar,
            QueryFigures figures,
            CountFigures snapshot,
            Scoping scoping,
            Caller caller) {
        this.views = views;
        this.grammar = grammar;
        this.figures = figures;
        this.snapshot = snapshot;
        this.scoping = scoping;
        this.caller = caller;
    }

    /** What views there are. */
    @Schema(name = "ViewSummary", description = "专题视图")
    public record Summary(
            @Schema(examples = "leader-overview") String code,
            @Schema(examples = "领导总览") String title,
            String about,
            @Schema(description = "是否须指明承办单位") boolean ofUnit,
            List<String> sections) {
        static Summary of(View view) {
            return new Summary(
                    view.code(),
                    view.title(),
                    view.about(),
                    view.ofUnit(),
                    view.sections().stream().map(View.Section::title).toList());
        }
    }

    /** A view with its figures. */
    @Schema(name = "FilledView", description = "专题视图与其数字")
    public record Filled(
            @Schema(examples = "leader-overview") String code,
            @Schema(examples = "领导总览") String title,
            List<FilledSection> sections) {}

    /** One part of a view. */
    @Schema(name = "FilledSection", description = "视图的一部分")
    public record FilledSection(@Schema(examples = "总量") String title, FigureAnswer figures) {}

    @GET
    @Operation(operationId = "listViews", summary = "查询专题视图目录")
    public List<Summary> list() {
        return views.all().stream()
                .filter(view -> !(view.ofCentre() && caller.isBoundToUnit()))
                .map(Summary::of)
                .toList();
    }

    @GET
    @Path("/{code}")
    @Transactional
    @Operation(
            operationId = "getView",
            summary = "查询专题视图",
            description = "期间以 from、to 或 kind、of 给出，用词同指标查询。各部分出自同一时刻。走势按日，期间长于 92 天则按月。承办单位只看到本单位及下级单位，并可看到排名。")
    public Filled get(
            @PathParam("code") String code,
            @QueryParam("from") @Parameter(description = "起始日（含）", example = "2026-10-01") String from,
            @QueryParam("to") @Parameter(description = "截止日（含）", example = "2026-10-31") String to,
            @QueryParam("kind") @Parameter(description = "周期种类", example = "month") String kind,
            @QueryParam("of") @Parameter(description = "周期代码", example = "2026-10") String of,
            @QueryParam("unit")
                    @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "应为承办单位代码")
                    @Parameter(description = "承办单位代码，含下级", example = "HS-CG")
                    String unit) {
        View view = views.ofCode(code);
        snapshot.freeze();
        Set<String> units = scoping.units(unit);
        if (view.ofUnit() && units == null) {
            throw new DomainException(StatisticsError.VIEW_NEEDS_UNIT);
        }
        List<String> codes = units == null ? null : List.copyOf(units);
        FigureQueryRequest.PeriodRequest period = new FigureQueryRequest.PeriodRequest(from, to, kind, of);
        List<FigureTable> tables = figures.query(view.sections().stream()
                .map(section -> grammar.query(section.of(period, codes)).inReadableStretches())
                .toList());
        return new Filled(
                view.code(),
                view.title(),
                IntStream.range(0, tables.size())
                        .mapToObj(
                                i -> new FilledSection(view.sections().get(i).title(), FigureAnswer.of(tables.get(i))))
                        .toList());
    }
}
