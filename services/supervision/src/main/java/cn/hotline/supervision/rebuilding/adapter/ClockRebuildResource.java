package cn.hotline.supervision.rebuilding.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.supervision.rebuilding.ClockRebuild;
import cn.hotline.supervision.rebuilding.RebuildClocks;
import cn.hotline.supervision.rebuilding.RebuildStatus;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Reckons all clocks anew 时限核验. */
@Path("/api/v1/clock-rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN_ID)
@Tag(name = "时限核验")
public class ClockRebuildResource {
    private final RebuildClocks rebuildClocks;
    private final Caller caller;

    ClockRebuildResource(RebuildClocks rebuildClocks, Caller caller) {
        this.rebuildClocks = rebuildClocks;
        this.caller = caller;
    }

    /** A rebuild as people see it. */
    @Schema(name = "ClockRebuild", description = "一次时限核验")
    public record RebuildView(
            UUID id,

            @Schema(description = "RUNNING 核验中、DONE 已完成、FAILED 未完成")
            RebuildStatus status,

            @Schema(examples = "管理员") String askedBy,
            Instant askedAt,
            @Schema(nullable = true) Instant endedAt,
            @Schema(description = "日志中的事件数") long events,
            @Schema(description = "已读的事件数") long eventsRead,
            @Schema(description = "已核验的工单数") long cases,
            @Schema(description = "已重算的时限数") long clocks,
            @Schema(description = "不一致之处") long differences,
            @Schema(description = "前 100 处不一致，逐句说明") List<String> listed,

            @Schema(nullable = true, description = "未完成的原因") String failure) {
        static RebuildView of(ClockRebuild rebuild) {
            return new RebuildView(
                    rebuild.id(),
                    rebuild.status(),
                    rebuild.askedBy(),
                    rebuild.askedAt(),
                    rebuild.endedAt(),
                    rebuild.events(),
                    rebuild.eventsRead(),
                    rebuild.cases(),
                    rebuild.clocks(),
                    rebuild.differences(),
                    rebuild.listed(),
                    rebuild.failure());
        }
    }

    @POST
    @ResponseStatus(202)
    @APIResponseSchema(value = RebuildView.class, responseCode = "202", responseDescription = "已开始")
    @Operation(
            operationId = "rebuildClocks",
            summary = "时限核验：依事件日志重算全部时限并比对",
            description = "从头读取事件日志，逐案重放后与现有时限比对；不改动任何数据。同一节点同时只能进行一次。")
    public RebuildView rebuild() {
        return RebuildView.of(rebuildClocks.begin(caller.actor()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getClockRebuild", summary = "查看时限核验的进度与结果")
    public RebuildView get(@PathParam("id") UUID id) {
        return RebuildView.of(rebuildClocks.get(id));
    }
}
