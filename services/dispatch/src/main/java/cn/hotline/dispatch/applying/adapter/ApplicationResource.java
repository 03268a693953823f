package cn.hotline.dispatch.applying.adapter;

import cn.hotline.approving.RulingDecision;
import cn.hotline.dispatch.applying.ApplicationKind;
import cn.hotline.dispatch.applying.ApplicationStatus;
import cn.hotline.dispatch.applying.Applications;
import cn.hotline.dispatch.applying.RuleOnApplication;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Applications and their approval 延期、挂账审批 over REST. */
@Path("/api/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "延期与挂账")
public class ApplicationResource {
    private final Applications applications;
    private final RuleOnApplication ruleOnApplication;
    private final Caller caller;

    ApplicationResource(Applications applications, RuleOnApplication ruleOnApplication, Caller caller) {
        this.applications = applications;
        this.ruleOnApplication = ruleOnApplication;
        this.caller = caller;
    }

    /** One signature. */
    @Schema(name = "ApplicationRuling", description = "审批意见")
    public record Ruling(
            @NotNull(message = "必填") @Schema(description = "意见", examples = "GRANT")
            RulingDecision decision,

            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "理由", examples = "情况属实，同意延期")
            String note) {}

    @GET
    @RolesAllowed({
        Role.HANDLER_ID,
        Role.DISPATCHER_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.ANALYST_ID
    })
    @Operation(operationId = "listApplications", summary = "查询延期、挂账申请", description = "按申请先后排列；承办单位只见本单位及下级的。")
    public Page<ApplicationView> list(
            @QueryParam("status") @DefaultValue("PENDING") ApplicationStatus status,
            @QueryParam("kind") ApplicationKind kind,
            @QueryParam("after") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多 500")
                    int limit) {
        String within = caller.isBoundToUnit() ? String.valueOf(caller.actor().unit()) : null;
        return Page.of(applications.list(status, kind, within, after, limit + 1), limit, each -> each.id()
                        .toString())
                .map(ApplicationView::of);
    }

    @POST
    @Path("/{id}/rulings")
    @RolesAllowed({Role.DISPATCHER_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID})
    @Operation(
            operationId = "ruleOnApplication",
            summary = "审批延期、挂账",
            description = "按现行审批链各签一次，先后不限：一人不同意即不同意，全部同意才生效。")
    public RestResponse<ApplicationView> rule(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Ruling ruling) {
        return ApplicationView.of(
                        ruleOnApplication.rule(new ApplicationId(id), ifMatch, ruling.decision(), ruling.note()))
                .answer(RestResponse.Status.OK);
    }
}
