package cn.hotline.dispatch.catalogue.adapter;

import cn.hotline.dispatch.catalogue.ExportCatalogue;
import cn.hotline.dispatch.catalogue.ImportCatalogue;
import cn.hotline.dispatch.catalogue.ImportReport;
import cn.hotline.dispatch.catalogue.RowOutcome;
import cn.hotline.kernel.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue as a table 目录导入导出 over REST. */
@Path("/api/v1")
@Tag(name = "派单目录")
public class CatalogueSheetResource {
    private static final String CSV = "text/csv";

    private final ImportCatalogue importCatalogue;
    private final ExportCatalogue exportCatalogue;

    CatalogueSheetResource(ImportCatalogue importCatalogue, ExportCatalogue exportCatalogue) {
        this.importCatalogue = importCatalogue;
        this.exportCatalogue = exportCatalogue;
    }

    /** What an import came to. */
    @Schema(name = "CatalogueImport", description = "派单目录导入结果")
    public record ImportView(
            @Schema(description = "是否已生效；试导入或有行有误时为否") boolean applied,
            @Schema(description = "新增行数") long added,
            @Schema(description = "变更行数") long changed,
            @Schema(description = "不变行数") long same,
            @Schema(description = "有误行数") long refused,
            @Schema(description = "逐行结果") List<RowView> rows) {

        /** One row. */
        @Schema(name = "CatalogueImportRow", description = "一行的导入结果")
        public record RowView(
                @Schema(description = "行号；表头为第 1 行") long row,
                @Schema(description = "结果") RowOutcome outcome,
                @Schema(description = "有误的原因") String problem) {}

        static ImportView of(ImportReport report) {
            return new ImportView(
                    report.applied(),
                    report.count(RowOutcome.ADDED),
                    report.count(RowOutcome.CHANGED),
                    report.count(RowOutcome.SAME),
                    report.count(RowOutcome.REFUSED),
                    report.rows().stream()
                            .map(row -> new RowView(row.number(), row.outcome(), row.problem()))
                            .toList());
        }
    }

    @POST
    @Path("/catalogue-imports")
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(
            operationId = "importCatalogue",
            summary = "导入派单目录",
            description = "UTF-8 的 CSV（可带 BOM），表头同导出。类别、区域、条件与生效日期相同的为同一条目；有一行有误则全部不导入。")
    public ImportView read(
            @Parameter(description = "是否只检查不导入") @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
                    @NotNull(message = "必填")
                    byte[] file) {
        return ImportView.of(importCatalogue.read(file, dryRun));
    }

    @GET
    @Path("/catalogue-exports")
    @Produces({CSV, "*/*"})
    @RolesAllowed({Role.ADMIN_ID, Role.DISPATCHER_ID, Role.SECTION_HEAD_ID})
    @Operation(
            operationId = "exportCatalogue",
            summary = "导出派单目录",
            description = "全部条目，UTF-8 带 BOM 的 CSV；以 = + - @ 开头的单元格前加单引号。原样导入不改变目录。")
    @APIResponse(
            responseCode = "200",
            description = "派单目录",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response write() {
        return Response.ok(exportCatalogue.write())
                .type(CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"catalogue.csv\"")
                .build();
    }
}
