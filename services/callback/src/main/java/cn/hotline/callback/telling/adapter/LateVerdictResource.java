package cn.hotline.callback.telling.adapter;

import cn.hotline.callback.telling.LateVerdict;
import cn.hotline.callback.telling.LateVerdicts;
import cn.hotline.callback.telling.TellDissatisfaction;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.idempotency.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Dissatisfaction told after the archiving 归档后反映不满意 over REST. */
@Path("/api/v1/satisfactions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "满意度")
public class LateVerdictResource {
    private final LateVerdicts verdicts;
    private final TellDissatisfaction tellDissatisfaction;
    private final Idempotency idempotency;

    LateVerdictResource(LateVerdicts verdicts, TellDissatisfaction tellDissatisfaction, Idempotency idempotency) {
        this.verdicts = verdicts;
        this.tellDissatisfaction = tellDissatisfaction;
        this.idempotency = idempotency;
    }

    /** What the reporter says. */
    @Schema(name = "LateVerdictRequest", description = "归档后反映的不满意")
    public record VerdictRequest(
            @NotNull(message = "必填") @Schema(description = "不满意或非常不满意", examples = "DISSATISFIED")
            Satisfaction satisfaction,

            @NotNull(message = "必填") Fault fault,

            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "具体原因", examples = "路面再次塌陷")
            String reason) {
        @AssertTrue(message = "只登记不满意或非常不满意")
        @Schema(hidden = true)
        public boolean isDissatisfied() {
            return satisfaction == null || !satisfaction.isSatisfied();
        }
    }

    /** What was said, as clients read it. */
    @Schema(name = "LateVerdict", description = "归档后反映的一次不满意")
    public record VerdictView(
            UUID id,
            UUID caseId,
            String caseNo,
            @Schema(description = "所属的归档时间") Instant archivedAt,
            @Schema(description = "归档前的办理轮次") int round,
            Satisfaction satisfaction,
            Fault fault,
            @Schema(description = "具体原因，个人信息已隐去") String reason,
            Instant toldAt,
            @Schema(description = "登记人", examples = "李娜") String toldToName) {
        static VerdictView of(LateVerdict verdict) {
            return new VerdictView(
                    verdict.id(),
                    verdict.caseId(),
                    verdict.caseNo(),
                    verdict.archivedAt(),
                    verdict.round(),
                    verdict.satisfaction(),
                    verdict.fault(),
                    verdict.reason(),
                    verdict.toldAt(),
                    verdict.toldToName());
        }
    }

    @POST
    @Path("/{caseId}/late-verdicts")
    @ResponseStatus(201)
    @APIResponseSchema(value = VerdictView.class, responseCode = "201", responseDescription = "已登记")
    @RolesAllowed({Role.AGENT_ID, Role.SURVEYOR_ID})
    @Operation(
            operationId = "tellDissatisfaction",
            summary = "登记归档后反映的不满意",
            description = "仅限办结归档的工单，在反映期限内，每次归档后一次；首次评价不变，最终评价为本次所说。办理过该工单的单位及其上下级的人员不得登记。")
    public VerdictView tell(
            @PathParam("caseId") UUID caseId,
            @Parameter(description = "重复提交时返回首次结果") @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull(message = "必填") VerdictRequest request) {
        return idempotency.once(
                key,
                "tellDissatisfaction/" + caseId,
                request,
                VerdictView.class,
                () -> VerdictView.of(tellDissatisfaction.tell(
                        new CaseId(caseId), request.satisfaction(), request.fault(), request.reason())));
    }

    @GET
    @Path("/{caseId}/late-verdicts")
    @RolesAllowed({
        Role.AGENT_ID,
        Role.SURVEYOR_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.ANALYST_ID,
        Role.ADMIN_ID
    })
    @Operation(operationId = "listLateVerdicts", summary = "查询一件工单归档后反映的不满意", description = "先后为序。")
    public List<VerdictView> list(@PathParam("caseId") UUID caseId) {
        return verdicts.of(new CaseId(caseId)).stream().map(VerdictView::of).toList();
    }
}
