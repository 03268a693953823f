package cn.hotline.closure.applying.adapter;

import cn.hotline.closure.applying.Application;
import cn.hotline.closure.applying.ApplicationKind;
import cn.hotline.closure.applying.ApplicationStatus;
import cn.hotline.closure.applying.Applications;
import cn.hotline.closure.applying.Apply;
import cn.hotline.closure.applying.RuleOnApplication;
import cn.hotline.closure.applying.WithdrawApplication;
import cn.hotline.events.code.ExclusionReason;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.WorkOrderId;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Exclusions from assessment 不计考核 over REST. */
@Path("/api/v1/exclusions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "不计考核")
public class ExclusionResource {
    private static final ApplicationKind KIND = ApplicationKind.EXCLUSION;

    private final Apply apply;
    private final RuleOnApplication ruleOnApplication;
    private final WithdrawApplication withdrawApplication;
    private final Applications applications;
    private final ApplicationQueries queries;
    private final Idempotency idempotency;
    private final Caller caller;

    ExclusionResource(
            Apply apply,
            RuleOnApplication ruleOnApplication,
            WithdrawApplication withdrawApplication,
            Applications applications,
            ApplicationQueries queries,
            Idempotency idempotency,
            Caller caller) {
        this.apply = apply;
        this.ruleOnApplication = ruleOnApplication;
        this.withdrawApplication = withdrawApplication;
        this.applications = applications;
        this.queries = queries;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Which case is to leave the assessment of which order's unit, and why. */
    @Schema(name = "ExclusionAsking", description = "不计考核申请的内容")
    public record Asking(
            @NotNull(message = "必填") @Schema(description = "工单标识")
            UUID caseId,

            @NotNull(message = "必填") @Schema(description = "派单件标识：剔除的是其承办单位的考核")
            UUID workOrderId,

            @NotNull(message = "必填") @Schema(description = "原因", examples = "POLICY_LIMIT")
            ExclusionReason reason,

            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "说明", examples = "该路段未移交，暂无法列入养护")
            String note,

            @Schema(description = "佐证材料的附件标识") @Size(max = 20, message = "不超过 20 件")
            List<@NotNull(message = "必填") UUID> evidence) {
        List<String> files() {
            return evidence == null
                    ? List.of()
                    : evidence.stream().map(UUID::toString).toList();
        }
    }

    @GET
    @RolesAllowed({
        Role.HANDLER_ID,
        Role.DISPATCHER_ID,
        Role.REVIEWER_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.ANALYST_ID,
        Role.ADMIN_ID
    })
    @Operation(operationId = "listExclusions", summary = "查询不计考核", description = "按申请先后排列；承办单位只见本单位及下级的。")
    public Page<ApplicationView> list(
            @QueryParam("status") @Parameter(description = "状态；不填为全部") ApplicationStatus status,
            @QueryParam("reason") @Parameter(description = "原因") ExclusionReason reason,
            @QueryParam("caseId") @Parameter(description = "工单标识") UUID caseId,
            @QueryParam("unit")
                    @Parameter(description = "承办单位代码，含其下级")
                    @Pattern(regexp = "[A-Z0-9-]{1,40}", message = "不是有效的单位代码")
                    String unit,
            @QueryParam("after") @Parameter(description = "上一页的 next") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        return queries.list(KIND, status, reason, caseId, unit, after, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.HANDLER_ID,
        Role.DISPATCHER_ID,
        Role.REVIEWER_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.ANALYST_ID,
        Role.ADMIN_ID
    })
    @Operation(operationId = "getExclusion", summary = "查询一件不计考核")
    public RestResponse<ApplicationView> get(@PathParam("id") UUID id) {
        Application found = applications.require(KIND, new ApplicationId(id));
        caller.requireUnit(found.unitPath());
        return ApplicationView.of(found).answer(RestResponse.Status.OK);
    }

    @POST
    @APIResponseSchema(value = ApplicationView.class, responseCode = "201", responseDescription = "已提交")
    @RolesAllowed({Role.HANDLER_ID, Role.DISPATCHER_ID, Role.REVIEWER_ID, Role.SUPERVISOR_ID, Role.SECTION_HEAD_ID})
    @Operation(
            operationId = "requestExclusion",
            summary = "申请不计考核",
            description = "由承办单位或中心提出；结案或归档后在规定时间内仍可提出。同一工单、同一单位只有一份待审批或已同意的。")
    public RestResponse<ApplicationView> add(
            @HeaderParam("Idempotency-Key") @Parameter(description = "重试时使用同一键，只提交一份") String key,
            @Valid @NotNull(message = "必填") Asking asking) {
        return idempotency
                .once(
                        key,
                        "requestExclusion",
                        asking,
                        ApplicationView.class,
                        () -> ApplicationView.of(apply.forExclusion(
                                new CaseId(asking.caseId()),
                                new WorkOrderId(asking.workOrderId()),
                                asking.reason(),
                                asking.note(),
                                asking.files())))
                .answer(RestResponse.Status.CREATED);
    }

    @POST
    @Path("/{id}/rulings")
    @RolesAllowed({Role.DISPATCHER_ID, Role.REVIEWER_ID, Role.SUPERVISOR_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID
    })
    @Operation(
            operationId = "ruleOnExclusion",
            summary = "审批不计考核",
            description = "按申请当日的审批链各签一次，先后不限：一人不同意即不同意，全部同意才生效；不得审批本人或本单位的申请。")
    public RestResponse<ApplicationView> rule(
            @PathParam("id") UUID id,
            @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") ApplicationRuling ruling) {
        return ApplicationView.of(
                        ruleOnApplication.rule(KIND, new ApplicationId(id), ifMatch, ruling.decision(), ruling.note()))
                .answer(RestResponse.Status.OK);
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed({Role.HANDLER_ID, Role.DISPATCHER_ID, Role.REVIEWER_ID, Role.SUPERVISOR_ID, Role.SECTION_HEAD_ID})
    @Operation(operationId = "withdrawExclusion", summary = "撤回不计考核", description = "未了结前由申请人或所涉单位撤回。")
    public RestResponse<ApplicationView> withdraw(
            @PathParam("id") UUID id, @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch) {
        return ApplicationView.of(withdrawApplication.withdraw(KIND, new ApplicationId(id), ifMatch))
                .answer(RestResponse.Status.OK);
    }
}
