package cn.hotline.statistics.following.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.StatisticsConfig;
import cn.hotline.statistics.following.LiveFigures;
import cn.hotline.statistics.following.ReadLiveFigures;
import cn.hotline.statistics.indicating.adapter.Scoping;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures of the present day as they change 实时动态, as server-sent events. */
@Path("/api/v1/live-figures")
@Tag(name = "专题视图")
public class LiveFigureResource {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final ReadLiveFigures figures;
    private final Scoping scoping;
    private final StatisticsConfig config;

    LiveFigureResource(ReadLiveFigures figures, Scoping scoping, StatisticsConfig config) {
        this.figures = figures;
        this.scoping = scoping;
        this.config = config;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({
        Role.ANALYST_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.ADMIN_ID,
        Role.DISPATCHER_ID,
        Role.REVIEWER_ID,
        Role.HANDLER_ID
    })
    @Operation(
            operationId = "followLiveFigures",
            summary = "实时动态",
            description = "连接后先发一次，此后数字有变化时再发（事件名 figures）；无变化时定时发注释行以保持连接。" + "连接定时断开，由客户端用新令牌重连。承办单位只看到本单位及下级单位。")
    @APIResponse(
            responseCode = "200",
            description = "事件流",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = LiveFigures.class)))
    public Multi<OutboundSseEvent> follow(
            @QueryParam("unit")
                    @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "应为承办单位代码")
                    @Parameter(description = "承办单位代码，含下级；缺省为全部", example = "HS-CG")
                    String unit,
            @Context Sse sse) {
        Set<String> units = scoping.units(unit);
        Multi<OutboundSseEvent> changes = Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(0L), ticks(config.liveEvery()))
                .onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom()
                        .item(() -> figures.read(units))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .skip()
                .repetitions()
                .map(now -> sse.newEventBuilder()
                        .name("figures")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(LiveFigures.class, now)
                        .build());
        Multi<OutboundSseEvent> heartbeats =
                ticks(HEARTBEAT).map(tick -> sse.newEventBuilder().comment("·").build());
        return Multi.createBy().merging().streams(changes, heartbeats).select().first(config.liveAtMost());
    }

    private static Multi<Long> ticks(Duration every) {
        return Multi.createFrom().ticks().every(every).onOverflow().drop();
    }
}
