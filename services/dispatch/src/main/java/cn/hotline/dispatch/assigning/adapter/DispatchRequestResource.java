package cn.hotline.dispatch.assigning.adapter;

import cn.hotline.dispatch.assigning.DispatchRequest;
import cn.hotline.dispatch.assigning.DispatchRequestStatus;
import cn.hotline.dispatch.assigning.DispatchRequests;
import cn.hotline.dispatch.assigning.QueueFilter;
import cn.hotline.dispatch.assigning.QueuePlace;
import cn.hotline.dispatch.assigning.Recommendations;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.Role;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dispatcher's queue 待派单队列 over REST. */
@Path("/api/v1/dispatch-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.DISPATCHER_ID, Role.SECTION_HEAD_ID})
@Tag(name = "派单")
public class DispatchRequestResource {
    private final DispatchRequests requests;
    private final Recommendations recommendations;
    private final Caller caller;
    private final Clock clock;

    DispatchRequestResource(DispatchRequests requests, Recommendations recommendations, Caller caller, Clock clock) {
        this.requests = requests;
        this.recommendations = recommendations;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listDispatchRequests",
            summary = "查询待派任务",
            description = "按转办到期时间排列，没有转办时限的按进入队列的时间；附派单建议。")
    public Page<DispatchRequestView> list(
            @QueryParam("status") @DefaultValue("PENDING") DispatchRequestStatus status,
            @Parameter(description = "派单原因") @QueryParam("cause") DispatchCause cause,
            @Parameter(description = "紧急程度") @QueryParam("urgency") Urgency urgency,
            @Parameter(description = "类别代码，含其下级类别")
                    @QueryParam("category")
                    @Pattern(regexp = "(\\d{2}){1,3}", message = "应为 2、4 或 6 位数字")
                    String category,
            @Parameter(description = "街道代码")
                    @QueryParam("street")
                    @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "单位代码格式不对")
                    String street,
            @Parameter(description = "认领情况：mine 本人认领、free 无人认领、any 不限")
                    @QueryParam("claimed")
                    @DefaultValue("any")
                    @Pattern(regexp = "mine|free|any", message = "应为 mine、free 或 any")
                    String claimed,
            @QueryParam("after") String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多 500")
                    int limit) {
        Instant now = clock.instant();
        QueueFilter filter = new QueueFilter(
                status,
                cause,
                urgency,
                category,
                street,
                new QueueFilter.Claims(
                        QueueFilter.Claimed.of(claimed), caller.actor().id(), now),
                QueuePlace.parse(after));
        Page<DispatchRequest> page = Page.of(requests.list(filter, limit + 1), limit, request -> request.place()
                .toString());
        return new Page<>(recommendations.forAll(page.items()), page.next())
                .map(each -> DispatchRequestView.of(each, now));
    }
}
