package cn.hotline.callback.linking.adapter;

import cn.hotline.callback.linking.AddSurveyPolicy;
import cn.hotline.callback.linking.SurveyLinks;
import cn.hotline.callback.linking.SurveyPolicy;
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

/** The versions of the rules of links 网上评价规则. */
@Path("/api/v1/survey-policies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SURVEYOR_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.ANALYST_ID, Role.ADMIN_ID})
@Tag(name = "网上评价")
public class SurveyPolicyResource {
    private final SurveyLinks links;
    private final AddSurveyPolicy addSurveyPolicy;
    private final Idempotency idempotency;

    SurveyPolicyResource(SurveyLinks links, AddSurveyPolicy addSurveyPolicy, Idempotency idempotency) {
        this.links = links;
        this.addSurveyPolicy = addSurveyPolicy;
        this.idempotency = idempotency;
    }

    /** A new version of the rules. */
    @Schema(name = "SurveyPolicyRequest", description = "新的网上评价规则")
    public record PolicyRequest(
            @NotNull(message = "必填")
            @Min(value = 1, message = "至少为 1")
            @Max(value = 720, message = "不超过 720")
            @Schema(description = "链接有效的小时数", examples = "72")
            Integer validHours,

            @NotNull(message = "必填")
            @Min(value = 0, message = "至少为 0")
            @Max(value = 10, message = "不超过 10")
            @Schema(description = "每件回访最多几条链接；0 即不用网上评价", examples = "3")
            Integer maxLinks,

            @Schema(description = "生效时间，不早于当前；不填即刻生效") Instant effectiveFrom) {}

    /** A version of the rules as clients see it. */
    @Schema(name = "SurveyPolicy", description = "网上评价规则的一个版本")
    public record PolicyView(
            Instant effectiveFrom,
            int validHours,
            int maxLinks,
            @Schema(description = "添加人账号") String addedBy) {
        static PolicyView of(SurveyPolicy policy) {
            return new PolicyView(policy.effectiveFrom(), policy.validHours(), policy.maxLinks(), policy.addedBy());
        }
    }

    @GET
    @Operation(operationId = "listSurveyPolicies", summary = "查询网上评价规则的各版本", description = "按生效时间从新到旧；链接按其生成时生效的版本执行。")
    public List<PolicyView> list() {
        return links.policies().stream().map(PolicyView::of).toList();
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = PolicyView.class, responseCode = "201", responseDescription = "已添加")
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "addSurveyPolicy", summary = "添加网上评价规则版本", description = "只影响生效后生成的链接。")
    public PolicyView add(
            @Parameter(description = "重复提交时返回首次结果") @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull(message = "必填") PolicyRequest request) {
        return idempotency.once(
                key,
                "addSurveyPolicy",
                request,
                PolicyView.class,
                () -> PolicyView.of(
                        addSurveyPolicy.add(request.validHours(), request.maxLinks(), request.effectiveFrom())));
    }
}
