package cn.hotline.lifecycle.following.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.lifecycle.following.CaseChange;
import cn.hotline.lifecycle.following.FollowCases;
import cn.hotline.lifecycle.tracking.CaseQuery;
import cn.hotline.lifecycle.tracking.FindCases;
import cn.hotline.lifecycle.tracking.OwnCases;
import cn.hotline.lifecycle.tracking.adapter.CaseFilter;
import cn.hotline.web.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cases followed live 实时关注. */
@Path("/api/v1/cases")
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = "工单档案")
@RolesAllowed({
    Role.AGENT_ID,
    Role.DISPATCHER_ID,
    Role.HANDLER_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.REVIEWER_ID,
    Role.SURVEYOR_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID
})
@APIResponse(
        responseCode = "200",
        description = CaseStreamResource.STREAM,
        content =
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = CaseChange.class)))
@APIResponse(
        responseCode = "429",
        description = "关注连接过多，Retry-After 秒后再试",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class CaseStreamResource {
    static final String STREAM =
            "事件：opened 已开始，case-changed 工单变化，heartbeat 心跳，ended 由服务端结束及其原因。每个事件的 id 可作为 Last-Event-ID。";
    private final FollowCases following;
    private final FindCases find;
    private final OwnCases own;
    private final SecurityIdentity identity;
    private final Clock clock;

    CaseStreamResource(FollowCases following, FindCases find, OwnCases own, SecurityIdentity identity, Clock clock) {
        this.following = following;
        this.find = find;
        this.own = own;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @Path("/stream")
    @Operation(
            operationId = "followCases",
            summary = "实时关注工单",
            description = "服务器推送（SSE），筛选条件与查询工单相同，按变化后的工单判断；带 Last-Event-ID 重新连接不漏不重。")
    public void all(
            @BeanParam @Valid CaseFilter filter,
            @Parameter(description = "最后收到的事件的 id") @HeaderParam("Last-Event-ID") String last,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServerResponse response) {
        follow(filter.query(clock.instant()), last, new SseWire(sink, sse, response));
    }

    @GET
    @Path("/{caseId}/stream")
    @Operation(operationId = "followCase", summary = "实时关注一件工单", description = "同实时关注工单，只有这一件。")
    public void one(
            @PathParam("caseId") String caseId,
            @Parameter(description = "最后收到的事件的 id") @HeaderParam("Last-Event-ID") String last,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServerResponse response) {
        CaseQuery query = new CaseQuery().ids(List.of(find.byId(caseId).id().value()));
        follow(query, last, new SseWire(sink, sse, response));
    }

    private void follow(CaseQuery query, String last, SseWire wire) {
        Instant until = identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.MAX;
        String given = last == null || last.isBlank() ? null : last;
        following.follow(identity.getPrincipal().getName(), own.within(query), until, given, wire);
    }
}
