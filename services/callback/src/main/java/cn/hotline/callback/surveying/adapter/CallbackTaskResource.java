package cn.hotline.callback.surveying.adapter;

import cn.hotline.callback.CallbackError;
import cn.hotline.callback.surveying.AttemptCallback;
import cn.hotline.callback.surveying.CallbackDossier;
import cn.hotline.callback.surveying.CallbackTasks;
import cn.hotline.callback.surveying.GivenAnswers;
import cn.hotline.callback.surveying.TaskStatus;
import cn.hotline.events.code.AttemptResult;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CallbackTaskId;
import cn.hotline.web.ETags;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The surveyor's desk 回访: the list, and the calls. */
@Path("/api/v1/callback-tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SURVEYOR_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID
})
@Tag(name = "回访")
public class CallbackTaskResource {
    private final CallbackTasks tasks;
    private final AttemptCallback attemptCallback;
    private final Clock clock;

    CallbackTaskResource(CallbackTasks tasks, AttemptCallback attemptCallback, Clock clock) {
        this.tasks = tasks;
        this.attemptCallback = attemptCallback;
        this.clock = clock;
    }

    /** One call and what was answered. */
    @Schema(description = "登记一次回访")
    public record AttemptRequest(
            @NotNull(message = "必填") AttemptResult result,

            @Schema(description = "接通时必填，其余情况不填") @Valid QuestionnaireView questionnaire,

            @Size(max = 20, message = "不超过 20 题") @Schema(description = "附加题的回答，按题目代码；接通时填写")
            Map<String, @NotNull(message = "不能为空") @Size(max = 50, message = "不超过 50 字") String> furtherAnswers,

            @Schema(description = "录音编号", examples = "REC-20261121-0007") @Size(max = 100, message = "不超过 100 个字符")
            String recordingId) {}

    @GET
    @Operation(operationId = "listCallbackTasks", summary = "查询回访任务列表", description = "按任务产生的先后排列。")
    public Page<CallbackTaskView> list(
            @QueryParam("status")
                    @DefaultValue("OPEN")
                    @Parameter(description = "任务状态", schema = @Schema(implementation = TaskStatus.class))
                    @Pattern(regexp = "OPEN|COMPLETED|CANCELLED", message = "不是有效的任务状态")
                    String status,
            @QueryParam("after")
                    @Parameter(description = "上一页的 next")
                    @Pattern(regexp = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", message = "不是有效的翻页位置")
                    String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        CallbackTaskId behind = after == null ? null : CallbackTaskId.fromString(after);
        return Page.of(tasks.dossiers(TaskStatus.valueOf(status), behind, limit + 1), limit, dossier -> dossier.task()
                        .id()
                        .toString())
                .map(dossier -> CallbackTaskView.of(dossier, clock.instant()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCallbackTask", summary = "查询一项回访任务")
    public RestResponse<CallbackTaskView> get(@PathParam("id") UUID id) {
        CallbackDossier dossier = tasks.dossier(new CallbackTaskId(id));
        return answer(dossier);
    }

    @POST
    @Path("/{id}/attempts")
    @RolesAllowed(Role.SURVEYOR_ID)
    @Operation(
            operationId = "attemptCallback",
            summary = "登记一次回访",
            description =
                    "回访时间为登记时间。接通或拒访即完成；未接通达到规定的次数、时段数和天数后，以“无法联系”完成。已由他人领取的不得回访；一对一回访须先领取；不在回访时间段内的不得拨打，一对一在约定时间前后除外。办理过该工单的单位及其上下级的人员不得回访。")
    public RestResponse<CallbackTaskView> attempt(
            @PathParam("id") UUID id,
            @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") AttemptRequest request) {
        return answer(attemptCallback.attempt(
                new CallbackTaskId(id), ifMatch, request.result(), answers(request), request.recordingId()));
    }

    /** Further answers of somebody who was not reached are refused as the questionnaire is. */
    private static GivenAnswers answers(AttemptRequest request) {
        if (request.questionnaire() != null) {
            return request.questionnaire().with(request.furtherAnswers());
        }
        if (request.furtherAnswers() != null && !request.furtherAnswers().isEmpty()) {
            throw new DomainException(CallbackError.QUESTIONNAIRE_NOT_ALLOWED);
        }
        return null;
    }

    private RestResponse<CallbackTaskView> answer(CallbackDossier dossier) {
        CallbackTaskView view = CallbackTaskView.of(dossier, clock.instant());
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", ETags.of(view.version()))
                .build();
    }
}
