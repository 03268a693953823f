package cn.hotline.statistics.rebuilding.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.rebuilding.FactRebuild;
import cn.hotline.statistics.rebuilding.RebuildFacts;
import cn.hotline.statistics.rebuilding.RebuildStatus;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Rebuilds the facts from the log 事实重建 as REST. */
@Path("/api/v1/fact-rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMIN_ID, Role.ANALYST_ID})
@Tag(name = "事实重建")
public class FactRebuildResource {
    private static final int LISTED = 50;

    private final RebuildFacts rebuildFacts;
    private final Idempotency idempotency;
    private final Caller caller;

    FactRebuildResource(RebuildFacts rebuildFacts, Idempotency idempotency, Caller caller) {
        this.rebuildFacts = rebuildFacts;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** A rebuild as people see it. */
    @Schema(name = "FactRebuild", description = "一次事实重建")
    public record RebuildView(
            UUID id,

            @Schema(description = "RUNNING 重建中、DONE 已完成、FAILED 未完成、ABANDONED 已中断（进程已不在，现有事实未动）")
            RebuildStatus status,

            @Schema(examples = "管理员") String askedBy,
            Instant startedAt,
            @Schema(nullable = true) Instant endedAt,
            @Schema(description = "日志中的事件数") long events,
            @Schema(description = "已读的事件数") long eventsRead,

            @Schema(description = "各表与重放结果不一致、已更正的行数；没有的表不列出")
            Map<String, Long> differences,

            @Schema(nullable = true, description = "未完成的原因") String failure) {
        static RebuildView of(FactRebuild rebuild) {
            return new RebuildView(
                    rebuild.id(),
                    rebuild.status(),
                    rebuild.askedBy(),
                    rebuild.startedAt(),
                    rebuild.endedAt(),
                    rebuild.events(),
                    rebuild.eventsRead(),
                    rebuild.differences(),
                    rebuild.failure());
        }
    }

    @POST
    @ResponseStatus(202)
    @APIResponseSchema(value = RebuildView.class, responseCode = "202", responseDescription = "已开始")
    @Operation(
            operationId = "rebuildFacts",
            summary = "事实重建：从头重放事件日志，更正与之不符的事实",
            description = "重放期间照常服务；只在最后比对时暂停折叠片刻。同时只能进行一次。")
    public RebuildView rebuild(@Parameter(description = "重复提交时返回首次结果") @HeaderParam("Idempotency-Key") String key) {
        return idempotency.once(
                key,
                "rebuildFacts",
                Map.of(),
                RebuildView.class,
                () -> RebuildView.of(rebuildFacts.begin(caller.actor())));
    }

    @GET
    @Operation(operationId = "listFactRebuilds", summary = "最近的事实重建，新的在前")
    public List<RebuildView> list() {
        return rebuildFacts.list(LISTED).stream().map(RebuildView::of).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getFactRebuild", summary = "查看事实重建的进度与结果")
    public RebuildView get(@PathParam("id") UUID id) {
        return RebuildView.of(rebuildFacts.get(id));
    }
}
