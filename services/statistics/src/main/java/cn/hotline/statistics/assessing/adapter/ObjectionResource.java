package cn.hotline.statistics.assessing.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.assessing.ListObjections;
import cn.hotline.statistics.assessing.Objection;
import cn.hotline.statistics.assessing.ObjectionStatus;
import cn.hotline.statistics.assessing.RaiseObjection;
import cn.hotline.web.ETags;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Objections 申诉 of an assessment as REST: units raise them. */
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
@Tag(name = "考核申诉")
public class ObjectionResource {
    private final RaiseObjection raiseObjection;
    private final ListObjections listObjections;
    private final Idempotency idempotency;
    private final Caller caller;

    ObjectionResource(
            RaiseObjection raiseObjection, ListObjections listObjections, Idempotency idempotency, Caller caller) {
        this.raiseObjection = raiseObjection;
        this.listObjections = listObjections;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** What a unit objects to. */
    @Schema(name = "ObjectionRequest", description = "提出申诉")
    record Request(
            @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "不是有效的单位代码")
            @Schema(description = "被考核的单位；不填为本单位，可填下级单位", examples = "HS-CG")
            String unit,

            @NotBlank(message = "必填")
            @Size(max = 30, message = "不超过 30 字")
            @Schema(description = "考核项、扣分项、加分项代码", examples = "TIMELY_CLOSING")
            String item,

            @NotNull(message = "必填") UUID caseId,

            @NotBlank(message = "必填")
            @Size(max = 500, message = "不超过 500 字")
            @Schema(description = "理由；不得含诉求人信息", examples = "因系统故障未能按时回复")
            String reason,

            @NotBlank(message = "必填") @Size(max = 2000, message = "不超过 2000 字") @Schema(description = "佐证说明；不得含诉求人信息")
            String evidence) {}

    @POST
    @Path("/{assessmentId}/objections")
    @RolesAllowed(Role.HANDLER_ID)
    @Operation(
            operationId = "raiseObjection",
            summary = "提出申诉",
            description = "公示期内，单位就计入本单位某项的一件工单提出；同一单位、指标、工单只可申诉一次，撤回的除外。")
    @APIResponseSchema(value = ObjectionView.class, responseCode = "201", responseDescription = "已提出")
    public RestResponse<ObjectionView> raise(
            @PathParam("assessmentId") UUID id,
            @Parameter(description = "重复提交时返回首次结果") @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull(message = "必填") Request request) {
        ObjectionView view = idempotency.once(
                key,
                "raiseObjection/" + id,
                request,
                ObjectionView.class,
                () -> ObjectionView.of(raiseObjection.raise(id, grounds(request))));
        return answer(view);
    }

    @GET
    @Path("/{assessmentId}/objections")
    @Operation(operationId = "listObjections", summary = "查询申诉列表", description = "按提出的先后排列；承办单位只看到本单位及下级单位的。")
    public Page<ObjectionView> list(
            @PathParam("assessmentId") UUID id,
            @QueryParam("status") ObjectionStatus status,
            @QueryParam("after") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        return Page.of(listObjections.list(id, status, after, limit + 1), limit, each -> each.objectionId()
                        .toString())
                .map(ObjectionView::of);
    }

    private Objection.Grounds grounds(Request request) {
        UnitCode own = caller.actor().unit();
        if (request.unit() == null && own == null) {
            throw new DomainException(CommonError.OTHER_UNIT);
        }
        return new Objection.Grounds(
                request.unit() == null ? own.value() : request.unit(),
                request.item(),
                request.caseId(),
                request.reason().strip(),
                request.evidence().strip());
    }

    private static RestResponse<ObjectionView> answer(ObjectionView view) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header("ETag", ETags.of(view.version()))
                .build();
    }
}
