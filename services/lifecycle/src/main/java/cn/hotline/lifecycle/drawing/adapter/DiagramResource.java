package cn.hotline.lifecycle.drawing.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.lifecycle.drawing.DrawCase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The process of a case as a drawing 流程图. */
@Path("/api/v1/cases/{caseId}/diagram")
@Tag(name = "流程")
@RolesAllowed({
    Role.AGENT_ID,
    Role.DISPATCHER_ID,
    Role.HANDLER_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.REVIEWER_ID,
    Role.SURVEYOR_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID
})
public class DiagramResource {
    private final DrawCase draw;

    DiagramResource(DrawCase draw) {
        this.draw = draw;
    }

    @GET
    @Produces({"image/svg+xml", "*/*"})
    @Operation(operationId = "drawCase", summary = "查看工单流程图", description = "SVG：当前所在环节加圈，走过的路径加粗。")
    @APIResponse(
            responseCode = "200",
            description = "流程图",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> diagram(@PathParam("caseId") String caseId) {
        return RestResponse.ResponseBuilder.ok(draw.svg(caseId))
                .type("image/svg+xml;charset=UTF-8")
                .build();
    }
}
