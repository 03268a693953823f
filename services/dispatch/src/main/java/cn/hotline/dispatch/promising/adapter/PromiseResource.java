package cn.hotline.dispatch.promising.adapter;

import cn.hotline.dispatch.promising.PromiseStatus;
import cn.hotline.dispatch.promising.Promises;
import cn.hotline.kernel.Role;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Promises 承诺事项 over REST. */
@Path("/api/v1/promises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "阶段性办结")
public class PromiseResource {
    private final Promises promises;
    private final Caller caller;

    PromiseResource(Promises promises, Caller caller) {
        this.promises = promises;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.AGENT_ID,
        Role.HANDLER_ID,
        Role.DISPATCHER_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.REVIEWER_ID,
        Role.ANALYST_ID
    })
    @Operation(operationId = "listPromises", summary = "查询承诺事项", description = "按承诺日期排列；承办单位只见本单位及下级的。")
    public Page<PromiseView> list(
            @QueryParam("status") PromiseStatus status,
            @QueryParam("after") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多 500")
                    int limit) {
        return Page.of(promises.list(status, caller.scope(), after, limit + 1), limit, each -> each.workOrderId()
                        .toString())
                .map(PromiseView::of);
    }
}
