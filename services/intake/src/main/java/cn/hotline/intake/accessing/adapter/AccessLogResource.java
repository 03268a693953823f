package cn.hotline.intake.accessing.adapter;

import cn.hotline.intake.accessing.AccessEntry;
import cn.hotline.intake.accessing.AccessLog;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The report of who saw a case 查看记录 over REST. */
@Path("/api/v1/demands/{caseId}/access-log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "诉求人")
public class AccessLogResource {
    private final AccessLog log;

    AccessLogResource(AccessLog log) {
        this.log = log;
    }

    @GET
    @RolesAllowed({Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.ADMIN_ID})
    @Operation(
            operationId = "getAccessLog",
            summary = "查询谁在何时看过本件",
            description = "查看联系方式、查看诉求、检索命中，新的在前；查看诉求与检索命中在数秒内入账。")
    public Page<AccessEntry> get(
            @PathParam("caseId") UUID caseId,
            @Parameter(description = "上一页的 next") @QueryParam("after") String after,
            @Parameter(description = "每页条数")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多为 500")
                    int limit) {
        return log.of(new CaseId(caseId), after, limit);
    }
}
