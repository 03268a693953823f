package cn.hotline.intake.supplementing.adapter;

import cn.hotline.intake.registering.DemandQueries;
import cn.hotline.intake.supplementing.AddSupplement;
import cn.hotline.intake.supplementing.RequestUrging;
import cn.hotline.intake.supplementing.Supplements;
import cn.hotline.intake.supplementing.adapter.SupplementViews.SupplementView;
import cn.hotline.intake.supplementing.adapter.SupplementViews.UrgingView;
import cn.hotline.kernel.Role;
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
import org.jboss.resteasy.reactive.ResponseStatus;

/** The citizen's further calls 补充诉求、来电催办 over REST. */
@Path("/api/v1/demands/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "补充与催办")
public class SupplementResource {
    private static final String CHANNEL = "[A-Z][A-Z0-9_]{0,39}";

    private final AddSupplement addSupplement;
    private final RequestUrging requestUrging;
    private final Supplements supplements;
    private final DemandQueries demands;
    private final Idempotency idempotency;
    private final Caller caller;

    SupplementResource(
            AddSupplement addSupplement,
            RequestUrging requestUrging,
            Supplements supplements,
            DemandQueries demands,
            Idempotency idempotency,
            Caller caller) {
        this.addSupplement = addSupplement;
        this.requestUrging = requestUrging;
        this.supplements = supplements;
        this.demands = demands;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** What the citizen adds. */
    @Schema(name = "NewSupplement", description = "补充诉求")
    public record NewSupplement(
            @NotBlank(message = "必填")
            @Size(max = 5_000, message = "不超过 5000 字")
            @Schema(description = "补充内容；显示脱敏文本，原文加密保存", examples = "昨晚又有人占道经营")
            String content,

            @Pattern(regexp = CHANNEL, message = "应为渠道代码")
            @Schema(description = "本次来电的渠道代码；不填为原诉求的渠道", examples = "HOTLINE")
            String channel,

            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}", message = "应为 64 位以内的字母、数字、._:/-")
            @Schema(description = "本次通话的标识")
            String callRecordId) {
        @Override
        public String toString() {
            return "NewSupplement[…]";
        }
    }

    /** What the citizen asks for. */
    @Schema(name = "NewUrgingRequest", description = "来电催办")
    public record NewUrging(
            @Size(max = 500, message = "不超过 500 字") @Schema(description = "催办说明；转交前脱敏", examples = "已过三天，无人联系")
            String note,

            @Pattern(regexp = CHANNEL, message = "应为渠道代码")
            @Schema(description = "本次来电的渠道代码；不填为原诉求的渠道", examples = "HOTLINE")
            String channel) {
        @Override
        public String toString() {
            return "NewUrging[…]";
        }
    }

    @POST
    @Path("/supplements")
    @ResponseStatus(201)
    @APIResponseSchema(value = SupplementView.class, responseCode = "201", responseDescription = "已补充")
    @RolesAllowed(Role.AGENT_ID)
    @Operation(operationId = "addSupplement", summary = "补充诉求", description = "诉求人再次来电补充情况；归档之前可补充，不改变诉求的版本。")
    public SupplementView add(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") @Parameter(description = "重试时使用同一键，只补充一次") String key,
            @Valid @NotNull(message = "必填") NewSupplement request) {
        return idempotency.once(
                key,
                "addSupplement/" + caseId,
                request,
                SupplementView.class,
                () -> SupplementView.of(addSupplement.add(
                        new CaseId(caseId),
                        request.content(),
                        request.channel(),
                        request.callRecordId(),
                        caller.actor())));
    }

    @GET
    @Path("/supplements")
    @RolesAllowed({
        Role.AGENT_ID,
        Role.DISPATCHER_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.REVIEWER_ID,
        Role.SURVEYOR_ID,
        Role.ANALYST_ID,
        Role.ADMIN_ID
    })
    @Operation(operationId = "listSupplements", summary = "查询补充诉求", description = "先补充的在前；内容已脱敏。")
    public Page<SupplementView> list(
            @PathParam("caseId") UUID caseId,
            @QueryParam("after") @Parameter(description = "上一页的 next") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多为 500")
                    int limit) {
        CaseId known = demands.one(new CaseId(caseId)).demand().caseId();
        return supplements.of(known, after, limit).map(SupplementView::of);
    }

    @POST
    @Path("/urging-requests")
    @ResponseStatus(201)
    @APIResponseSchema(value = UrgingView.class, responseCode = "201", responseDescription = "已转督办服务")
    @RolesAllowed(Role.AGENT_ID)
    @Operation(
            operationId = "requestUrging",
            summary = "来电催办",
            description = "诉求人来电催问进展；督办服务催办正在办理的承办单位，尚未派单或同一工单一小时内已因来电催办的不再催办。")
    public UrgingView urge(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") @Parameter(description = "重试时使用同一键，只催办一次") String key,
            @Valid @NotNull(message = "必填") NewUrging request) {
        return idempotency.once(
                key,
                "requestUrging/" + caseId,
                request,
                UrgingView.class,
                () -> UrgingView.of(
                        requestUrging.request(new CaseId(caseId), request.note(), request.channel(), caller.actor())));
    }
}
