package cn.hotline.lifecycle.exporting.adapter;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.lifecycle.exporting.ExportCases;
import cn.hotline.lifecycle.exporting.ExportSlots;
import cn.hotline.lifecycle.exporting.LedgerFormat;
import cn.hotline.lifecycle.tracking.CaseQuery;
import cn.hotline.lifecycle.tracking.CaseSort;
import cn.hotline.lifecycle.tracking.OwnCases;
import cn.hotline.lifecycle.tracking.adapter.CaseFilter;
import cn.hotline.web.problem.Problem;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cases as a file 导出台账. */
@Path("/api/v1/cases/exports")
@Tag(name = "工单档案")
@RolesAllowed({
    Role.DISPATCHER_ID,
    Role.HANDLER_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID
})
public class ExportResource {
    private static final String CSV = "text/csv";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final ExportCases export;
    private final ExportSlots slots;
    private final OwnCases own;
    private final Caller caller;
    private final Clock clock;

    ExportResource(ExportCases export, ExportSlots slots, OwnCases own, Caller caller, Clock clock) {
        this.export = export;
        this.slots = slots;
        this.own = own;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces({CSV, EXCEL, "*/*"})
    @Operation(
            operationId = "exportCases",
            summary = "导出工单台账",
            description = "筛选条件与查询工单相同；边查边写，不限件数；每个节点同时导出的份数有限。CSV 为 UTF-8 带 BOM，以 = + - @ 开头的单元格前加单引号。")
    @APIResponse(
            responseCode = "200",
            description = "台账文件",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "429",
            description = "本节点正在导出的台账过多，Retry-After 秒后再试",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response export(
            @BeanParam @Valid CaseFilter filter,
            @Parameter(description = "排序，同查询工单") @QueryParam("sort") String sort,
            @Parameter(description = "文件格式：csv 或 xlsx") @QueryParam("format") @DefaultValue("csv") String format) {
        LedgerFormat as = Arrays.stream(LedgerFormat.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.INVALID_PARAMETER, "format", "应为 csv 或 xlsx"));
        // who asks is known now; the file is written after this method
        CaseQuery query = own.within(filter.query(clock.instant()));
        CaseSort order = CaseSort.of(sort);
        Actor by = caller.actor();
        // taken when the writing begins, and not before: a request for the head alone writes nothing
        StreamingOutput file = out -> {
            ExportSlots.Slot slot = slots.take();
            try (slot) {
                export.write(by, query, order, as, out);
            }
        };
        return Response.ok(file)
                .type(as.mediaType())
                .header("Content-Disposition", "attachment; filename=\"cases." + format + "\"")
                .build();
    }
}
