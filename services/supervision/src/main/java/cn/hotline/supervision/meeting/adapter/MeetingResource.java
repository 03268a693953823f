package cn.hotline.supervision.meeting.adapter;

import cn.hotline.kernel.Masking;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.MeetingId;
import cn.hotline.supervision.listing.Keys;
import cn.hotline.supervision.meeting.CallMeeting;
import cn.hotline.supervision.meeting.CancelMeeting;
import cn.hotline.supervision.meeting.Meeting;
import cn.hotline.supervision.meeting.Meetings;
import cn.hotline.supervision.meeting.RecordMeeting;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Coordination meetings 协调会: called and recorded by a supervisor, seen by the units that take part. */
@Path("/api/v1/meetings")
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
public class MeetingResource {
    private static final String VERSION = "协调会的版本号（ETag）";

    private final CallMeeting callMeeting;
    private final RecordMeeting recordMeeting;
    private final CancelMeeting cancelMeeting;
    private final Meetings meetings;
    private final MeetingQueries queries;
    private final Idempotency idempotency;
    private final Caller caller;

    MeetingResource(
            CallMeeting callMeeting,
            RecordMeeting recordMeeting,
            CancelMeeting cancelMeeting,
            Meetings meetings,
            MeetingQueries queries,
            Idempotency idempotency,
            Caller caller) {
        this.callMeeting = callMeeting;
        this.recordMeeting = recordMeeting;
        this.cancelMeeting = cancelMeeting;
        this.meetings = meetings;
        this.queries = queries;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** A meeting to be called. */
    @Schema(name = "MeetingRequest", description = "召集协调会")
    public record MeetingRequest(
            @NotNull(message = "必填") @Size(min = 1, max = 20, message = "应为 1 至 20 件") @Schema(description = "所议工单")
            List<@NotNull(message = "必填") CaseId> cases,

            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "议题，不得含诉求人个人信息", examples = "明确该路段路灯的管护单位")
            String agenda,

            @NotNull(message = "必填") @Schema(description = "计划召开时间")
            Instant plannedAt,

            @NotNull(message = "必填") @Size(min = 1, max = 20, message = "应为 1 至 20 个") @Schema(description = "参加单位")
            List<@NotNull(message = "必填") UnitCode> units) {}

    /** What a meeting agreed. */
    @Schema(name = "MeetingMinutes", description = "协调会纪要")
    public record MinutesRequest(
            @Schema(description = "召开时间；不填为此刻", nullable = true)
            Instant heldAt,

            @NotBlank(message = "必填")
            @Size(max = 4000, message = "不超过 4000 字")
            @Schema(description = "纪要，不得含诉求人个人信息", examples = "由城管局负责修复，街道配合")
            String minutes,

            @NotNull(message = "必填") @Size(max = 50, message = "不超过 50 项") @Schema(description = "议定事项，依次编号")
            List<@Valid @NotNull(message = "必填") TaskRequest> tasks) {}

    /** What is left to a unit. */
    @Schema(name = "MeetingTaskRequest", description = "协调事项")
    public record TaskRequest(
            @NotNull(message = "必填") @Schema(description = "办理单位，须为参加单位", examples = "HS-CG")
            UnitCode unit,

            @NotBlank(message = "必填") @Size(max = 1000, message = "不超过 1000 字") @Schema(description = "办理要求，不得含诉求人个人信息")
            String demand,

            @NotNull(message = "必填") @Schema(description = "办理期限，须在召开之后")
            Instant dueAt) {
        RecordMeeting.Task toDomain() {
            return new RecordMeeting.Task(unit, Masking.text(demand), dueAt);
        }
    }

    /** Why a meeting is called off. */
    @Schema(name = "MeetingCancellation", description = "取消协调会")
    public record CancelRequest(
            @NotBlank(message = "必填") @Size(max = 500, message = "不超过 500 字") @Schema(description = "取消理由，不得含诉求人个人信息")
            String reason) {}

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = MeetingView.class, responseCode = "201", responseDescription = "已召集")
    @RolesAllowed(Role.SUPERVISOR_ID)
    @Operation(operationId = "callMeeting", summary = "召集协调会", description = "就一件或多件未归档的工单召集承办单位。")
    public MeetingView call(
            @HeaderParam("Idempotency-Key") @Parameter(description = "重试时使用同一键，只召集一次") String key,
            @Valid @NotNull(message = "必填") MeetingRequest request) {
        return idempotency.once(
                key,
                "callMeeting",
                request,
                MeetingView.class,
                () -> MeetingView.of(callMeeting.call(
                        Masking.text(request.agenda()),
                        request.plannedAt(),
                        request.cases(),
                        request.units(),
                        caller.actor())));
    }

    @GET
    @Operation(operationId = "listMeetings", summary = "查询协调会", description = "新的在前；承办单位只见本单位参加的。")
    public Page<MeetingView> list(
            @QueryParam("caseId") @Pattern(regexp = Keys.UUID_FORM, message = "应为工单标识") String caseId,
            @QueryParam("status") @Pattern(regexp = "PLANNED|HELD|CANCELLED", message = "应为 PLANNED、HELD 或 CANCELLED")
                    String status,
            @QueryParam("after") @Pattern(regexp = Keys.UUID_FORM, message = "应为上一页的 next") String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        return queries.meetings(Keys.uuid(caseId), status, Keys.uuid(after), limit);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getMeeting", summary = "查看协调会")
    public RestResponse<MeetingView> get(@PathParam("id") UUID id) {
        Meeting meeting = meetings.get(new MeetingId(id));
        caller.requireUnit(meeting.seenBy());
        return MeetingView.tagged(meeting);
    }

    @POST
    @Path("/{id}/minutes")
    @RolesAllowed(Role.SUPERVISOR_ID)
    @Operation(
            operationId = "recordMeeting",
            summary = "记录协调会纪要",
            description = "记录纪要与各单位限期办理的事项，并告知各所议工单。须携带 If-Match。")
    public RestResponse<MeetingView> held(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = VERSION) String ifMatch,
            @Valid @NotNull(message = "必填") MinutesRequest request) {
        List<RecordMeeting.Task> tasks =
                request.tasks().stream().map(TaskRequest::toDomain).toList();
        return MeetingView.tagged(recordMeeting.held(
                new MeetingId(id), ifMatch, request.heldAt(), Masking.text(request.minutes()), tasks));
    }

    @POST
    @Path("/{id}/cancellations")
    @RolesAllowed(Role.SUPERVISOR_ID)
    @Operation(operationId = "cancelMeeting", summary = "取消协调会", description = "须携带 If-Match。")
    public RestResponse<MeetingView> cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = VERSION) String ifMatch,
            @Valid @NotNull(message = "必填") CancelRequest request) {
        return MeetingView.tagged(cancelMeeting.cancel(new MeetingId(id), ifMatch, Masking.text(request.reason())));
    }
}
