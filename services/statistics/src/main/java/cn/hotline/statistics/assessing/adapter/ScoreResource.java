package cn.hotline.statistics.assessing.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.assessing.ExplainScore;
import cn.hotline.statistics.assessing.ExportRanking;
import cn.hotline.statistics.assessing.ReadCountedCases;
import cn.hotline.statistics.assessing.ReadScoreSheets;
import cn.hotline.statistics.assessing.ScoreSheet;
import cn.hotline.statistics.assessing.Side;
import cn.hotline.statistics.assessing.SightOfScores;
import cn.hotline.statistics.assessing.adapter.ScoreViews.ExplanationView;
import cn.hotline.statistics.assessing.adapter.ScoreViews.RankView;
import cn.hotline.statistics.assessing.adapter.ScoreViews.SheetView;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rankings 排名, score sheets 得分表 and explanations 得分说明 as REST. */
@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.ANALYST_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.ADMIN_ID,
    Role.HANDLER_ID
})
@Tag(name = "月度考核")
public class ScoreResource {
    private static final String CSV = "text/csv";

    private final SightOfScores sight;
    private final ReadScoreSheets sheets;
    private final ExplainScore explainScore;
    private final ReadCountedCases countedCases;
    private final ExportRanking exportRanking;

    ScoreResource(
            SightOfScores sight,
            ReadScoreSheets sheets,
            ExplainScore explainScore,
            ReadCountedCases countedCases,
            ExportRanking exportRanking) {
        this.sight = sight;
        this.sheets = sheets;
        this.explainScore = explainScore;
        this.countedCases = countedCases;
        this.exportRanking = exportRanking;
    }

    @GET
    @Path("/{assessmentId}/ranking")
    @Operation(
            operationId = "listRanking",
            summary = "查询排名",
            description = "按分组、名次排列，单列的在各组之后；承办单位自公示起可见全部单位的排名、总分和等次。")
    public List<RankView> ranking(
            @PathParam("assessmentId") UUID id,
            @QueryParam("group") @Parameter(description = "分组代码", example = "STREETS") String group,
            @QueryParam("band") @Parameter(description = "等次", example = "优秀") String band) {
        return sheets.all(sight.assessment(id).assessmentId()).stream()
                .map(ScoreSheet::standing)
                .filter(unit -> group == null || group.equals(unit.group()))
                .filter(unit -> band == null || band.equals(unit.band()))
                .map(RankView::of)
                .toList();
    }

    @GET
    @Path("/{assessmentId}/ranking-exports")
    @Produces({CSV, "*/*"})
    @Operation(operationId = "exportRanking", summary = "导出排名", description = "UTF-8 带 BOM 的 CSV；各项得分只对中心人员列出。")
    @APIResponse(
            responseCode = "200",
            description = "排名表",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response export(@PathParam("assessmentId") UUID id) {
        return Response.ok(exportRanking.write(id))
                .type(CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"ranking.csv\"")
                .build();
    }

    @GET
    @Path("/{assessmentId}/units/{unit}")
    @Operation(operationId = "getScoreSheet", summary = "查询单位得分表", description = "承办单位只能查看本单位的。")
    public SheetView sheet(
            @PathParam("assessmentId") UUID id,
            @PathParam("unit") @Parameter(description = "单位代码", example = "HS-CG") String unit) {
        return SheetView.of(sight.sheet(id, unit));
    }

    @GET
    @Path("/{assessmentId}/units/{unit}/items/{item}")
    @Operation(operationId = "explainScore", summary = "查询得分说明", description = "比率、件数、计分过程和就此提出的申诉；承办单位只能查看本单位的。")
    public ExplanationView explain(
            @PathParam("assessmentId") UUID id,
            @PathParam("unit") @Parameter(description = "单位代码", example = "HS-CG") String unit,
            @PathParam("item") @Parameter(description = "考核项、扣分项、加分项代码", example = "TIMELY_CLOSING") String item) {
        return ExplanationView.of(explainScore.explain(id, unit, item));
    }

    @GET
    @Path("/{assessmentId}/units/{unit}/items/{item}/cases")
    @Operation(
            operationId = "listScoredCases",
            summary = "查询得分所计的件",
            description = "快照时所计的件，复核后按成立的申诉改计；weight 之和为分子，件数为分母。承办单位只能查看本单位的。")
    public Page<ReadCountedCases.Counted> cases(
            @PathParam("assessmentId") UUID id,
            @PathParam("unit") @Parameter(description = "单位代码", example = "HS-CG") String unit,
            @PathParam("item") @Parameter(description = "考核项、扣分项、加分项代码", example = "TIMELY_CLOSING") String item,
            @QueryParam("part")
                    @DefaultValue("denominator")
                    @Pattern(regexp = "numerator|rest|denominator", message = "应为 numerator、rest 或 denominator")
                    @Parameter(description = "分子、分母中不在分子的、分母")
                    String part,
            @QueryParam("after")
                    @DefaultValue("0")
                    @Pattern(regexp = "\\d{1,9}", message = "应为上一页返回的 next")
                    @Parameter(description = "上一页的 next")
                    String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        return countedCases.page(
                id, unit, item, Side.valueOf(part.toUpperCase(Locale.ROOT)), Integer.parseInt(after), limit);
    }
}
