package cn.hotline.lifecycle.recording.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.lifecycle.recording.Timeline;
import cn.hotline.lifecycle.recording.TimelineLine;
import cn.hotline.lifecycle.tracking.FindCases;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to a case 时间线, and the proof that nothing of it was changed. */
@Path("/api/v1/cases/{caseId}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "时间线")
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
public class TimelineResource {
    private final FindCases find;
    private final Timeline timeline;
    private final Caller caller;

    TimelineResource(FindCases find, Timeline timeline, Caller caller) {
        this.find = find;
        this.timeline = timeline;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getTimeline", summary = "查看工单时间线", description = "从早到晚，一件工单的全部事件；承办单位看不到问题线索，其序号空缺。")
    public List<TimelineLine> all(@PathParam("caseId") String caseId) {
        boolean ofUnit = caller.isBoundToUnit();
        return timeline.of(find.byId(caseId).id()).stream()
                .filter(entry -> !ofUnit || !entry.isForCentreOnly())
                .map(TimelineLine::of)
                .toList();
    }

    @GET
    @Path("/verification")
    @Operation(operationId = "verifyTimeline", summary = "校验工单时间线", description = "重算哈希链，确认时间线完整且未被改动。")
    public Timeline.Verification verify(@PathParam("caseId") String caseId) {
        return timeline.verify(find.byId(caseId));
    }
}
