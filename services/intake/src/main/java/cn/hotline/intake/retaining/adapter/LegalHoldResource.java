package cn.hotline.intake.retaining.adapter;

import cn.hotline.intake.registering.adapter.DemandView;
import cn.hotline.intake.retaining.LegalHold;
import cn.hotline.intake.retaining.LegalHolds;
import cn.hotline.intake.retaining.LiftLegalHold;
import cn.hotline.intake.retaining.PlaceLegalHold;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.ETags;
import cn.hotline.web.idempotency.Idempotency;
import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Legal holds 保全 over REST. */
@Path("/api/v1/demands/{caseId}/legal-holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "留存期限")
public class LegalHoldResource {
    private final PlaceLegalHold placeLegalHold;
    private final LiftLegalHold liftLegalHold;
    private final LegalHolds holds;
    private final Idempotency idempotency;

    LegalHoldResource(
            PlaceLegalHold placeLegalHold, LiftLegalHold liftLegalHold, LegalHolds holds, Idempotency idempotency) {
        this.placeLegalHold = placeLegalHold;
        this.liftLegalHold = liftLegalHold;
        this.holds = holds;
        this.idempotency = idempotency;
    }

    /** Why. */
    @Schema(name = "LegalHoldReason", description = "保全或解除保全的理由")
    public record Request(
            @NotBlank(message = "必填")
            @Size(max = 500, message = "不超过 500 字")
            @Schema(description = "理由；保存前脱敏", examples = "已进入行政诉讼")
            String reason) {
        @Override
        public String toString() {
            return "LegalHoldReason[…]";
        }
    }

    /** A hold. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LegalHold", description = "保全：解除之前不清除该工单的个人信息")
    public record View(
            @Schema(description = "标识") UUID holdId,

            @Schema(description = "工单标识") UUID caseId,

            @Schema(description = "版本号，用于 If-Match") long version,

            @Schema(description = "理由（脱敏）") String reason,

            @Schema(description = "保全人") DemandView.Staff placedBy,

            @Schema(description = "保全时间") Instant placedAt,

            @Schema(description = "解除人；未解除则没有") DemandView.Staff liftedBy,

            @Schema(description = "解除时间；未解除则没有") Instant liftedAt,

            @Schema(description = "解除理由（脱敏）") String liftReason) {
        static View of(LegalHold hold) {
            return new View(
                    hold.holdId(),
                    hold.caseId(),
                    hold.version(),
                    hold.reason(),
                    new DemandView.Staff(hold.placedBy(), hold.placedByName()),
                    hold.placedAt(),
                    hold.liftedBy() == null ? null : new DemandView.Staff(hold.liftedBy(), hold.liftedByName()),
                    hold.liftedAt(),
                    hold.liftReason());
        }
    }

    @POST
    @RolesAllowed(Role.CENTRE_LEADER_ID)
    @Operation(
            operationId = "placeLegalHold",
            summary = "保全",
            description = "诉讼、复议、审计等需要时，工单在解除之前不列入也不执行到期清除；已在清单中而尚未清除的也跳过。")
    @APIResponseSchema(value = View.class, responseCode = "201", responseDescription = "已保全")
    public RestResponse<View> place(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull(message = "必填") Request request) {
        View hold = idempotency.once(
                key,
                "placeLegalHold/" + caseId,
                request,
                View.class,
                () -> View.of(placeLegalHold.place(new CaseId(caseId), request.reason())));
        return answer(RestResponse.Status.CREATED, hold);
    }

    @POST
    @Path("/{holdId}/liftings")
    @RolesAllowed(Role.CENTRE_LEADER_ID)
    @Operation(operationId = "liftLegalHold", summary = "解除保全", description = "此后期满的可列入到期清除。")
    public RestResponse<View> lift(
            @PathParam("caseId") UUID caseId,
            @PathParam("holdId") UUID holdId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Request request) {
        return answer(
                RestResponse.Status.OK,
                View.of(liftLegalHold.lift(new CaseId(caseId), holdId, ifMatch, request.reason())));
    }

    @GET
    @RolesAllowed({Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.ADMIN_ID})
    @Operation(operationId = "listLegalHolds", summary = "查询保全", description = "新的在前，含已解除的。")
    public List<View> list(@PathParam("caseId") UUID caseId) {
        return holds.of(new CaseId(caseId)).stream().map(View::of).toList();
    }

    private static RestResponse<View> answer(RestResponse.Status status, View hold) {
        return RestResponse.ResponseBuilder.create(status, hold)
                .header("ETag", ETags.of(hold.version()))
                .build();
    }
}
