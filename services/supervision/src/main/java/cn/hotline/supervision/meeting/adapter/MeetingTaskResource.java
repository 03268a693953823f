package cn.hotline.supervision.meeting.adapter;

import cn.hotline.kernel.Masking;
import cn.hotline.kernel.Role;
import cn.hotline.supervision.listing.Keys;
import cn.hotline.supervision.listing.Viewpoint;
import cn.hotline.supervision.meeting.AgreedTask;
import cn.hotline.supervision.meeting.CompleteTask;
import cn.hotline.supervision.meeting.Meetings;
import cn.hotline.web.ETags;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What meetings left to units 协调事项 over REST. */
@Path("/api/v1/meeting-tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SUPERVISOR_ID,
    Role.DISPATCHER_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.ANALYST_ID,
    Role.HANDLER_ID
})
@Tag(name = "协调会")
public class MeetingTaskResource {
    private final CompleteTask completeTask;
    private final Meetings meetings;
    private final MeetingQueries queries;
    private final Viewpoint viewpoint;
    private final Clock clock;

    MeetingTaskResource(
            CompleteTask completeTask, Meetings meetings, MeetingQueries queries, Viewpoint viewpoint, Clock clock) {
        this.completeTask = completeTask;
        this.meetings = meetings;
        this.queries = queries;
        this.viewpoint = viewpoint;
        this.clock = clock;
    }

    /** What was done. */
    @Schema(name = "MeetingTaskCompletion", description = "协调事项办结")
    public record CompletionRequest(
            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "办理情况，不得含诉求人个人信息", examples = "路灯已修复并通电")
            String note) {}

    @GET
    @Operation(operationId = "listMeetingTasks", summary = "查询协调事项", description = "新的在前；承办单位只见本单位的。")
    public Page<TaskView> list(
            @QueryParam("meetingId") @Pattern(regexp = Keys.UUID_FORM, message = "应为协调会标识") String meetingId,
            @QueryParam("unit") @Parameter(description = "办理单位代码") String unit,
            @QueryParam("open") @Parameter(description = "true：只列未办结的；false：只列已办结的") Boolean open,
            @QueryParam("overdue") @Parameter(description = "true：只列逾期未办结的") boolean overdue,
            @QueryParam("after") @Pattern(regexp = Keys.UUID_FORM, message = "应为上一页的 next") String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        return queries.tasks(Keys.uuid(meetingId), unit, open, overdue, Keys.uuid(after), limit);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getMeetingTask", summary = "查看协调事项")
    public RestResponse<TaskView> get(@PathParam("id") UUID id) {
        AgreedTask task = meetings.task(id);
        viewpoint.require(task.responsible());
        return tagged(task);
    }

    @POST
    @Path("/{id}/completions")
    @RolesAllowed(Role.HANDLER_ID)
    @Operation(operationId = "completeMeetingTask", summary = "办结协调事项", description = "由办理单位报告，只报告一次。须携带 If-Match。")
    public RestResponse<TaskView> complete(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "协调事项的版本号（ETag）") String ifMatch,
            @Valid @NotNull(message = "必填") CompletionRequest request) {
        return tagged(completeTask.complete(id, ifMatch, Masking.text(request.note())));
    }

    private RestResponse<TaskView> tagged(AgreedTask task) {
        return RestResponse.ResponseBuilder.ok(TaskView.of(task, clock.instant()))
                .header("ETag", ETags.of(task.version()))
                .build();
    }
}
