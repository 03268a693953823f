package cn.hotline.dispatch.sharing.adapter;

import cn.hotline.dispatch.sharing.UnitTask;
import cn.hotline.dispatch.sharing.UnitTaskFilter;
import cn.hotline.dispatch.sharing.UnitTaskStatus;
import cn.hotline.dispatch.sharing.UnitTasks;
import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.UnitTaskId;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Parts of work orders 分办件 to be read: a handler sees its own unit's and those of its orders. */
@Path("/api/v1/unit-tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.DISPATCHER_ID,
    Role.HANDLER_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.REVIEWER_ID,
    Role.ANALYST_ID
})
@Tag(name = "分办件")
public class UnitTaskListResource {
    private final UnitTasks tasks;
    private final Caller caller;
    private final Clock clock;

    UnitTaskListResource(UnitTasks tasks, Caller caller, Clock clock) {
        this.tasks = tasks;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listUnitTasks", summary = "查询分办件", description = "按期限先后排列；承办单位只见本单位及下级单位的分办件和派单件的分办件。")
    public Page<UnitTaskView> list(
            @QueryParam("unit") @Pattern(regexp = UnitTaskRequests.UNIT, message = "单位代码格式不对") String unit,
            @QueryParam("kind") TaskKind kind,
            @QueryParam("status") List<UnitTaskStatus> status,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @QueryParam("after") String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多 500")
                    int limit) {
        Instant now = clock.instant();
        UnitTaskFilter filter = new UnitTaskFilter(
                null,
                unit == null ? null : new UnitCode(unit),
                kind,
                status,
                overdue ? now : null,
                caller.scope(),
                DueCursor.parse(after));
        return Page.of(tasks.list(filter, limit + 1), limit, DueCursor::of).map(task -> UnitTaskView.of(task, now));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getUnitTask", summary = "查看分办件")
    public RestResponse<UnitTaskView> get(@PathParam("id") UUID id) {
        UnitTask task = tasks.require(new UnitTaskId(id));
        caller.requireUnit(Stream.concat(task.unitPath().stream(), task.workOrder().unitPath().stream())
                .toList());
        return UnitTaskView.of(task, clock.instant()).answer(RestResponse.Status.OK);
    }
}
