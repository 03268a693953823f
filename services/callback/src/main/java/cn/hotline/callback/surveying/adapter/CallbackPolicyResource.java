package cn.hotline.callback.surveying.adapter;

import cn.hotline.callback.surveying.AddCallbackPolicy;
import cn.hotline.callback.surveying.CallbackPolicies;
import cn.hotline.callback.surveying.CallbackPolicy;
import cn.hotline.kernel.Role;
import cn.hotline.web.idempotency.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The versions of the callback rules 回访规则. */
@Path("/api/v1/callback-policies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SURVEYOR_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID
})
@Tag(name = "回访规则")
public class CallbackPolicyResource {
    private final CallbackPolicies policies;
    private final AddCallbackPolicy addCallbackPolicy;
    private final Idempotency idempotency;

    CallbackPolicyResource(CallbackPolicies policies, AddCallbackPolicy addCallbackPolicy, Idempotency idempotency) {
        this.policies = policies;
        this.addCallbackPolicy = addCallbackPolicy;
        this.idempotency = idempotency;
    }

    /** A new version of the rules. */
    @Schema(description = "新的回访规则")
    public record PolicyRequest(
            @Schema(description = "至少拨打次数", examples = "3")
            @NotNull(message = "必填")
            @Min(value = 1, message = "至少为 1")
            @Max(value = 10, message = "不超过 10")
            Integer attempts,

            @Schema(description = "至少分布的时段数（上午、下午、晚上）", examples = "2")
            @NotNull(message = "必填")
            @Min(value = 1, message = "至少为 1")
            @Max(value = 3, message = "不超过 3")
            Integer minDayParts,

            @Schema(description = "至少分布的天数", examples = "2")
            @NotNull(message = "必填")
            @Min(value = 1, message = "至少为 1")
            @Max(value = 10, message = "不超过 10")
            Integer minDays,

            @Schema(description = "生效时间，不早于当前；不填即刻生效") Instant effectiveFrom) {}

    /** A version of the rules as clients see it. */
    @Schema(name = "CallbackPolicy", description = "回访规则的一个版本")
    public record PolicyView(
            Instant effectiveFrom,
            int attempts,
            int minDayParts,
            int minDays,
            @Schema(description = "添加人账号") String addedBy) {
        static PolicyView of(CallbackPolicy policy) {
            return new PolicyView(
                    policy.effectiveFrom(),
                    policy.attempts(),
                    policy.minDayParts(),
                    policy.minDays(),
                    policy.addedBy());
        }
    }

    @GET
    @Operation(operationId = "listCallbackPolicies", summary = "查询回访规则的各版本", description = "按生效时间从新到旧；任务按其产生时生效的版本执行。")
    public List<PolicyView> list() {
        return policies.all().stream().map(PolicyView::of).toList();
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = PolicyView.class, responseCode = "201", responseDescription = "已添加")
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "addCallbackPolicy", summary = "添加回访规则版本", description = "只影响生效后产生的回访任务。")
    public PolicyView add(
            @Parameter(description = "重复提交时返回首次结果") @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull(message = "必填") PolicyRequest request) {
        return idempotency.once(
                key,
                "addCallbackPolicy",
                request,
                PolicyView.class,
                () -> PolicyView.of(addCallbackPolicy.add(
                        request.attempts(), request.minDayParts(), request.minDays(), request.effectiveFrom())));
    }
}
