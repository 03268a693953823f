package cn.hotline.callback.linking.adapter;

import cn.hotline.callback.linking.IssueSurveyLink;
import cn.hotline.callback.linking.IssuedLink;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CallbackTaskId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Links for rating 网上评价链接 over REST; without an Idempotency-Key, since an answer that is kept would keep the token. */
@Path("/api/v1/callback-tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "网上评价")
public class SurveyLinkResource {
    private final IssueSurveyLink issueSurveyLink;

    SurveyLinkResource(IssueSurveyLink issueSurveyLink) {
        this.issueSurveyLink = issueSurveyLink;
    }

    @POST
    @Path("/{id}/survey-links")
    @ResponseStatus(201)
    @APIResponseSchema(value = IssuedLink.class, responseCode = "201", responseDescription = "已生成")
    @RolesAllowed(Role.SURVEYOR_ID)
    @Operation(
            operationId = "issueSurveyLink",
            summary = "生成网上评价链接",
            description = "仅待回访、非一对一的任务；条数有限，口令仅此一次给出。短信由网关发送。")
    public IssuedLink issue(@PathParam("id") UUID id) {
        return issueSurveyLink.issue(new CallbackTaskId(id));
    }
}
