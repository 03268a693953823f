package cn.hotline.intake.calling.adapter;

import cn.hotline.intake.calling.CallQueries;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calls of the call centre 通话记录 over REST. */
@Path("/api/v1/calls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "通话")
public class CallResource {
    private final Calls calls;
    private final CallQueries queries;
    private final Caller caller;

    CallResource(Calls calls, CallQueries queries, Caller caller) {
        this.calls = calls;
        this.queries = queries;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.SOURCE_ID, Role.AGENT_ID})
    @Operation(
            operationId = "recordCalls",
            summary = "登记通话记录",
            description = "一次 1 至 1000 条，逐条对应结果；同一通话标识再次登记不改变已有记录。号码只在请求体中传递。")
    public CallViews.Answer record(@Valid @NotNull(message = "必填") CallRequests.Calls request) {
        return calls.record(request.calls());
    }

    @GET
    @Path("/{callId}")
    @RolesAllowed({
        Role.AGENT_ID,
        Role.SUPERVISOR_ID,
        Role.REVIEWER_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.ANALYST_ID,
        Role.ADMIN_ID,
        Role.SOURCE_ID
    })
    @Operation(
            operationId = "getCall",
            summary = "查询一次通话",
            description = "含此次通话关联的工单；呼叫中心系统只见自己登记的通话，不见号码与工单；数据分析员不见号码。")
    public CallViews.View get(@PathParam("callId") String callId) {
        CallQueries.Stored call = queries.one(callId);
        boolean machine = caller.actor().roles().stream().allMatch(Role.SOURCE_ID::equals);
        if (machine && !call.sentBy().equals(caller.actor().id())) {
            throw new DomainException(CommonError.NOT_FOUND, "通话 " + callId);
        }
        boolean analyst = caller.actor().roles().stream().allMatch(Role.ANALYST_ID::equals);
        return CallViews.View.of(call, !machine && !analyst, !machine);
    }
}
