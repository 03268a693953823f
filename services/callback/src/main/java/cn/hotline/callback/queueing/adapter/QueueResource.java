package cn.hotline.callback.queueing.adapter;

import cn.hotline.callback.surveying.CallbackTasks;
import cn.hotline.callback.surveying.ClaimFilter;
import cn.hotline.callback.surveying.QueueCursor;
import cn.hotline.callback.surveying.QueueFilter;
import cn.hotline.callback.surveying.adapter.CallbackTaskView;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.Role;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The callbacks to make now 待拨打回访, those due first. */
@Path("/api/v1/due-callbacks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SURVEYOR_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.SUPERVISOR_ID, Role.ADMIN_ID})
@Tag(name = "回访")
public class QueueResource {
    private final CallbackTasks tasks;
    private final Caller caller;
    private final Clock clock;

    QueueResource(CallbackTasks tasks, Caller caller, Clock clock) {
        this.tasks = tasks;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listDueCallbacks",
            summary = "查询此刻可拨打的回访任务",
            description = "按回访到期时间先后排列，没有到期时间的排在最后；未到约定时间、或此刻拨打不计入“无法联系”的不列；本单位办理过的不列。")
    public Page<CallbackTaskView> list(
            @QueryParam("unit") @Parameter(description = "承办单位代码，含其下级") @Size(max = 50, message = "不超过 50 字")
                    String unit,
            @QueryParam("category")
                    @Parameter(description = "诉求类别代码，含其下级")
                    @Pattern(regexp = "(\\d{2}){1,3}", message = "不是有效的诉求类别代码")
                    String category,
            @QueryParam("plan") @Parameter(description = "回访方案分项代码") @Size(max = 30, message = "不超过 30 字") String plan,
            @QueryParam("dueBefore") @Parameter(description = "到期早于此日（不含）", example = "2026-11-24") LocalDate dueBefore,
            @QueryParam("claimed")
                    @DefaultValue("ANY")
                    @Parameter(description = "领取情况：本人领取、无人领取、不限", schema = @Schema(implementation = ClaimFilter.class))
                    @Pattern(regexp = "MINE|FREE|ANY", message = "不是有效的领取情况")
                    String claimed,
            @QueryParam("after")
                    @Parameter(description = "上一页的 next")
                    @Pattern(regexp = QueueCursor.FORM, message = "不是有效的翻页位置")
                    String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        Actor me = caller.actor();
        Instant now = clock.instant();
        QueueFilter filter = new QueueFilter(
                unit,
                category,
                plan,
                dueBefore == null
                        ? null
                        : dueBefore.atStartOfDay(DistrictTime.ZONE).toInstant(),
                ClaimFilter.valueOf(claimed),
                me.id(),
                me.unit() == null ? null : me.unit().value(),
                now);
        return Page.of(tasks.waiting(filter, QueueCursor.parse(after), limit + 1), limit, dossier -> QueueCursor.of(
                                dossier.task())
                        .toString())
                .map(dossier -> CallbackTaskView.of(dossier, now));
    }
}
