package cn.hotline.statistics.reporting.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.reporting.AddReportDefinition;
import cn.hotline.statistics.reporting.ReportDefinitions;
import cn.hotline.web.idempotency.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Report definitions 报表定义 over REST. */
@Path("/api/v1/report-definitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "报表")
public class ReportDefinitionResource {
    private final ReportDefinitions definitions;
    private final AddReportDefinition add;
    private final Idempotency idempotency;

    ReportDefinitionResource(ReportDefinitions definitions, AddReportDefinition add, Idempotency idempotency) {
        this.definitions = definitions;
        this.add = add;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({Role.ANALYST_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.SUPERVISOR_ID, Role.ADMIN_ID})
    @Operation(operationId = "listReportDefinitions", summary = "查询报表定义", description = "全部版本，同一定义新的在前。")
    public List<ReportDefinitionView> list() {
        return definitions.all().stream().map(ReportDefinitionView::of).toList();
    }

    @POST
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(
            operationId = "addReportDefinition",
            summary = "新增报表定义的版本",
            description = "自生效日期起代替同代码的前一版本；此前结束的报告期仍按前一版本编制。")
    @APIResponse(
            responseCode = "201",
            description = "已新增",
            content = @Content(schema = @Schema(implementation = ReportDefinitionView.class)))
    public RestResponse<ReportDefinitionView> add(
            @HeaderParam("Idempotency-Key") @Parameter(description = "重试时使用同一键，只新增一次") String key,
            @Valid @NotNull(message = "必填") ReportDefinitionView request) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                idempotency.once(
                        key,
                        "addReportDefinition",
                        request,
                        ReportDefinitionView.class,
                        () -> ReportDefinitionView.of(add.add(request.definition()))));
    }
}
