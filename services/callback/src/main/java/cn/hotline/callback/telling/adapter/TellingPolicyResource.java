package cn.hotline.callback.telling.adapter;

import cn.hotline.callback.telling.AddTellingPolicy;
import cn.hotline.callback.telling.LateVerdicts;
import cn.hotline.callback.telling.TellingPolicy;
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

/** The window in which a dissatisfaction may be told after the archiving 反映期限. */
@Path("/api/v1/telling-policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "满意度")
public class TellingPolicyResource {
    private final LateVerdicts verdicts;
    private final AddTellingPolicy addTellingPolicy;
    private final Idempotency idempotency;

    TellingPolicyResource(LateVerdicts verdicts, AddTellingPolicy addTellingPolicy, Idempotency idempotency) {
        this.verdicts = verdicts;
        this.addTellingPolicy = addTellingPolicy;
        this.idempotency = idempotency;
    }

    /** A new version of the window. */
    @Schema(name = "TellingPolicyRequest", description = "新的反映期限")
    public record PolicyRequest(
            @NotNull(message = "必填")
            @Min(value = 0, message = "至少为 0")
            @Max(value = 3650, message = "不超过 3650")
            @Schema(description = "归档后的自然日数", examples = "30")
            Integer days,

            @Schema(description = "生效时间，不早于当前；不填即刻生效") Instant effectiveFrom) {}

    /** A version of the window as clients see it. */
    @Schema(name = "TellingPolicy", description = "反映期限的一个版本")
    public record PolicyView(
            Instant effectiveFrom,
            int days,
            @Schema(description = "添加人账号") String addedBy) {
        static PolicyView of(TellingPolicy policy) {
            return new PolicyView(policy.effectiveFrom(), policy.days(), policy.addedBy());
        }
    }

    @GET
    @RolesAllowed({
        Role.AGENT_ID,
        Role.SURVEYOR_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.ANALYST_ID,
        Role.ADMIN_ID
    })
    @Operation(operationId = "listTellingPolicies", summary = "查询反映期限的各版本", description = "按生效时间从新到旧；工单按其归档时生效的版本执行。")
    public List<PolicyView> policies() {
        return verdicts.policies().stream().map(PolicyView::of).toList();
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = PolicyView.class, responseCode = "201", responseDescription = "已添加")
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "addTellingPolicy", summary = "添加反映期限版本", description = "只影响生效后归档的工单。")
    public PolicyView addPolicy(
            @Parameter(description = "重复提交时返回首次结果") @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull(message = "必填") PolicyRequest request) {
        return idempotency.once(
                key,
                "addTellingPolicy",
                request,
                PolicyView.class,
                () -> PolicyView.of(addTellingPolicy.add(request.days(), request.effectiveFrom())));
    }
}
