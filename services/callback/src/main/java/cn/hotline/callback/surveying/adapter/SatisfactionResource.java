package cn.hotline.callback.surveying.adapter;

import cn.hotline.callback.surveying.CallbackTasks;
import cn.hotline.callback.surveying.CaseSatisfaction;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The citizen's first and final verdict 满意度. */
@Path("/api/v1/satisfactions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SURVEYOR_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID
})
@Tag(name = "满意度")
public class SatisfactionResource {
    private final CallbackTasks tasks;

    SatisfactionResource(CallbackTasks tasks) {
        this.tasks = tasks;
    }

    /** First and final verdict side by side. */
    @Schema(name = "CaseSatisfaction", description = "首次与最终满意度；首次永不覆盖")
    public record SatisfactionView(
            UUID caseId,
            String caseNo,
            @Schema(description = "首次评价所在轮次") int firstRound,
            boolean firstContacted,
            Solved firstSolved,
            Satisfaction firstSatisfaction,
            Instant firstAt,

            @Schema(description = "首次评价是否归档后才反映（从未回访成功，不计入满意率）")
            boolean firstLate,

            @Schema(description = "最终评价所在轮次") int finalRound,
            boolean finalContacted,
            Solved finalSolved,
            Satisfaction finalSatisfaction,
            Instant finalAt,
            @Schema(description = "最终评价是否归档后反映") boolean finalLate) {
        static SatisfactionView of(CaseSatisfaction verdict) {
            return new SatisfactionView(
                    verdict.caseId().value(),
                    verdict.caseNo().value(),
                    verdict.firstRound(),
                    verdict.firstContacted(),
                    verdict.firstSolved(),
                    verdict.firstSatisfaction(),
                    verdict.firstAt(),
                    verdict.firstLate(),
                    verdict.finalRound(),
                    verdict.finalContacted(),
                    verdict.finalSolved(),
                    verdict.finalSatisfaction(),
                    verdict.finalAt(),
                    verdict.finalLate());
        }
    }

    @GET
    @Path("/{caseId}")
    @Operation(operationId = "getSatisfaction", summary = "查询一件工单的满意度", description = "从未接通的工单返回 404：无法联系不等于满意。")
    public SatisfactionView get(@PathParam("caseId") UUID caseId) {
        return tasks.satisfaction(new CaseId(caseId))
                .map(SatisfactionView::of)
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "满意度评价"));
    }
}
