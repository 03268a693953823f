package cn.hotline.statistics.assessing.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.assessing.DecideObjection;
import cn.hotline.statistics.assessing.Objection;
import cn.hotline.statistics.assessing.Objections;
import cn.hotline.statistics.assessing.Remedy;
import cn.hotline.statistics.assessing.SightOfScores;
import cn.hotline.statistics.assessing.WithdrawObjection;
import cn.hotline.web.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What becomes of objections 申诉 as REST: section heads decide, units withdraw. */
@Path("/api/v1/assessment-objections")
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
public class ObjectionDecisionResource {
    private final DecideObjection decideObjection;
    private final WithdrawObjection withdrawObjection;
    private final Objections objections;
    private final SightOfScores sight;

    ObjectionDecisionResource(
            DecideObjection decideObjection,
            WithdrawObjection withdrawObjection,
            Objections objections,
            SightOfScores sight) {
        this.decideObjection = decideObjection;
        this.withdrawObjection = withdrawObjection;
        this.objections = objections;
        this.sight = sight;
    }

    /** How an objection is decided. */
    @Schema(name = "ObjectionDecision", description = "裁定申诉")
    record Decision(
            @NotNull(message = "必填") @Schema(description = "是否成立")
            Boolean upheld,

            @Schema(description = "成立时必填：该件如何计；不成立时不填") Remedy remedy,

            @NotBlank(message = "必填") @Size(max = 500, message = "不超过 500 字") @Schema(description = "裁定理由")
            String reason) {}

    @GET
    @Path("/{objectionId}")
    @Operation(operationId = "getObjection", summary = "查询申诉", description = "承办单位只能查看本单位的。")
    public RestResponse<ObjectionView> get(@PathParam("objectionId") UUID id) {
        Objection objection = objections.one(id);
        sight.sheet(objection.assessmentId(), objection.unit());
        return answer(ObjectionView.of(objection));
    }

    @POST
    @Path("/{objectionId}/decisions")
    @RolesAllowed(Role.SECTION_HEAD_ID)
    @Operation(
            operationId = "decideObjection",
            summary = "裁定申诉",
            description = "成立的须说明该件如何计，复核时生效；被考核单位及其上下级单位的人员不得裁定。")
    public RestResponse<ObjectionView> decide(
            @PathParam("objectionId") UUID id,
            @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Decision request) {
        return answer(ObjectionView.of(decideObjection.decide(
                id,
                ifMatch,
                request.upheld(),
                request.remedy(),
                request.reason().strip())));
    }

    @POST
    @Path("/{objectionId}/withdrawals")
    @RolesAllowed(Role.HANDLER_ID)
    @Operation(operationId = "withdrawObjection", summary = "撤回申诉", description = "裁定前可撤回，撤回后可再提。")
    public RestResponse<ObjectionView> withdraw(
            @PathParam("objectionId") UUID id,
            @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch) {
        return answer(ObjectionView.of(withdrawObjection.withdraw(id, ifMatch)));
    }

    private static RestResponse<ObjectionView> answer(ObjectionView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", ETags.of(view.version()))
                .build();
    }
}
