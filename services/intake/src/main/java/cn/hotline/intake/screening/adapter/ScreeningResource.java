package cn.hotline.intake.screening.adapter;

import cn.hotline.intake.registering.adapter.DemandAnswers;
import cn.hotline.intake.registering.adapter.DemandView;
import cn.hotline.intake.screening.AnswerDemand;
import cn.hotline.intake.screening.FileCase;
import cn.hotline.intake.screening.RefuseDemand;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Screening 甄别 over REST. */
@Path("/api/v1/demands/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.AGENT_ID)
@Tag(name = "甄别")
public class ScreeningResource {
    private final AnswerDemand answerDemand;
    private final RefuseDemand refuseDemand;
    private final FileCase fileCase;
    private final DemandAnswers answers;

    ScreeningResource(AnswerDemand answerDemand, RefuseDemand refuseDemand, FileCase fileCase, DemandAnswers answers) {
        this.answerDemand = answerDemand;
        this.refuseDemand = refuseDemand;
        this.fileCase = fileCase;
        this.answers = answers;
    }

    @POST
    @Path("/answers")
    @Operation(operationId = "answerDemand", summary = "直接答复")
    public RestResponse<DemandView> answer(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") ScreeningRequests.Answering request) {
        return answers.ok(answerDemand.answer(new CaseId(caseId), ifMatch, request.answer(), request.knowledgeRef()));
    }

    @POST
    @Path("/refusals")
    @Operation(operationId = "refuseDemand", summary = "不予受理")
    public RestResponse<DemandView> refuse(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") ScreeningRequests.Refusing request) {
        return answers.ok(refuseDemand.refuse(new CaseId(caseId), ifMatch, request.reason(), request.legalPath()));
    }

    @POST
    @Path("/filings")
    @Operation(
            operationId = "fileCase",
            summary = "立案",
            description = "可同时变更类型、类别、紧急程度、标签，须说明理由；有新事实的可承接此前工单重新立案，不计为重复。")
    public RestResponse<DemandView> file(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") ScreeningRequests.Filing request) {
        return answers.ok(fileCase.file(new CaseId(caseId), ifMatch, request.correction(), request.facts()));
    }
}
