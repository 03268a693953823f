package cn.hotline.closure.applying.adapter;

import cn.hotline.closure.applying.Application;
import cn.hotline.closure.applying.ApplicationKind;
import cn.hotline.closure.applying.ApplicationStatus;
import cn.hotline.closure.applying.Applications;
import cn.hotline.closure.applying.Apply;
import cn.hotline.closure.applying.RuleOnApplication;
import cn.hotline.closure.applying.WithdrawApplication;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
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

/** Findings that a demand is unreasonable 不合理诉求认定 over REST. */
@Path("/api/v1/unreasonable-findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "不合理诉求认定")
public class UnreasonableFindingResource {
    private static final ApplicationKind KIND = ApplicationKind.UNREASONABLE;

    private final Apply apply;
    private final RuleOnApplication ruleOnApplication;
    private final WithdrawApplication withdrawApplication;
    private final Applications applications;
    private final ApplicationQueries queries;
    private final Idempotency idempotency;
    private final Caller caller;

    UnreasonableFindingResource(
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

    /** Which case's demand is held to be unreasonable, and why. */
    @Schema(name = "UnreasonableAsking", description = "不合理诉求认定的提请")
    public record Asking(
            @NotNull(message = "必填") @Schema(description = "工单标识")
            UUID caseId,

            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "理由", examples = "所提补偿超出政策标准，已多次当面解释")
            String note) {}

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
    @Operation(operationId = "listUnreasonableFindings", summary = "查询不合理诉求认定", description = "按申请先后排列；承办单位只见本单位及下级的。")
    public Page<ApplicationView> list(
            @QueryParam("status") @Parameter(description = "状态；不填为全部") ApplicationStatus status,
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
        return queries.list(KIND, status, null, caseId, unit, after, limit);
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
    @Operation(operationId = "getUnreasonableFinding", summary = "查询一件不合理诉求认定")
    public RestResponse<ApplicationView> get(@PathParam("id") UUID id) {
        Application found = applications.require(KIND, new ApplicationId(id));
        caller.requireUnit(found.unitPath());
        return ApplicationView.of(found).answer(RestResponse.Status.OK);
    }

    @POST
    @APIResponseSchema(value = ApplicationView.class, responseCode = "201", responseDescription = "已提交")
    @RolesAllowed({Role.HANDLER_ID, Role.DISPATCHER_ID, Role.REVIEWER_ID, Role.SUPERVISOR_ID, Role.SECTION_HEAD_ID})
    @Operation(
            operationId = "requestUnreasonableFinding",
            summary = "提请认定不合理诉求",
            description = "由承办单位或中心提出；结案或归档后在规定时间内仍可提出。一件工单只有一份待审批或已认定的。")
    public RestResponse<ApplicationView> add(
            @HeaderParam("Idempotency-Key") @Parameter(description = "重试时使用同一键，只提交一份") String key,
            @Valid @NotNull(message = "必填") Asking asking) {
        return idempotency
                .once(
                        key,
                        "requestUnreasonableFinding",
                        asking,
                        ApplicationView.class,
                        () -> ApplicationView.of(apply.forUnreasonable(new CaseId(asking.caseId()), asking.note())))
                .answer(RestResponse.Status.CREATED);
    }

    @POST
    @Path("/{id}/rulings")
    @RolesAllowed({Role.DISPATCHER_ID, Role.REVIEWER_ID, Role.SUPERVISOR_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID
    })
    @Operation(
            operationId = "ruleOnUnreasonableFinding",
            summary = "审批不合理诉求认定",
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
    @Operation(operationId = "withdrawUnreasonableFinding", summary = "撤回不合理诉求认定", description = "未了结前由申请人或所涉单位撤回。")
    public RestResponse<ApplicationView> withdraw(
            @PathParam("id") UUID id, @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch) {
        return ApplicationView.of(withdrawApplication.withdraw(KIND, new ApplicationId(id), ifMatch))
                .answer(RestResponse.Status.OK);
    }
}
