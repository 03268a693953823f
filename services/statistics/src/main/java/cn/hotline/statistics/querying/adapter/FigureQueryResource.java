package cn.hotline.statistics.querying.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.indicating.ListIndicatorCases.Counted;
import cn.hotline.statistics.querying.FigureTable;
import cn.hotline.statistics.querying.ListFigureCases;
import cn.hotline.statistics.querying.QueryFigures;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Any figure 指标查询 by one question, and its drill-down. Asking changes nothing. */
@Path("/api/v1/figure-queries")
@Consumes(MediaType.APPLICATION_JSON)
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
public class FigureQueryResource {
    private final QueryFigures query;
    private final ListFigureCases cases;
    private final FigureGrammar grammar;

    FigureQueryResource(QueryFigures query, ListFigureCases cases, FigureGrammar grammar) {
        this.query = query;
        this.cases = cases;
        this.grammar = grammar;
    }

    @POST
    @Produces({MediaType.APPLICATION_JSON, SheetFile.CSV, SheetFile.EXCEL})
    @Operation(
            operationId = "queryFigures",
            summary = "查询指标",
            description = "只读，可重复：任一统计项，按至多两个维度分组，可加条件、对比、排序与分档。按 Accept 以 JSON、CSV（UTF-8 带 BOM）或 Excel 答复。"
                    + "承办单位只看到本单位及下级单位；仅按单位分组且不加条件时，另可看到其他单位的值与名次。")
    @APIResponse(
            responseCode = "200",
            description = "指标表",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FigureAnswer.class)),
                @Content(mediaType = SheetFile.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = SheetFile.EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response query(@NotNull(message = "必填") @Valid FigureQueryRequest asked, @Context HttpHeaders headers) {
        FigureTable table = query.query(grammar.query(asked));
        Optional<MediaType> wanted = headers.getAcceptableMediaTypes().stream()
                .filter(each -> List.of(MediaType.APPLICATION_JSON, SheetFile.CSV, SheetFile.EXCEL)
                        .contains(each.getType() + "/" + each.getSubtype()))
                .findFirst();
        String type =
                wanted.map(each -> each.getType() + "/" + each.getSubtype()).orElse(MediaType.APPLICATION_JSON);
        return switch (type) {
            case SheetFile.CSV ->
                file(SheetFile.csv(FigureSheet.lines(table)), SheetFile.CSV + ";charset=UTF-8", "csv");
            case SheetFile.EXCEL -> file(SheetFile.excel("指标", FigureSheet.lines(table)), SheetFile.EXCEL, "xlsx");
            default ->
                Response.ok(FigureAnswer.of(table), MediaType.APPLICATION_JSON).build();
        };
    }

    @POST
    @Path("/cases")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listFigureCases",
            summary = "指标查询下钻到工单",
            description = "只读，可重复：列出指标表中任一数字所计的每一件，weight 之和即该数字；分位数列出所测的每一件。按时刻与标识排列，分页用 after。")
    public Page<Counted> cases(@NotNull(message = "必填") @Valid FigureCasesRequest asked) {
        return cases.list(grammar.cases(asked));
    }

    private static Response file(byte[] content, String type, String ending) {
        return Response.ok(content)
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"figures." + ending + "\"")
                .build();
    }
}
