package cn.hotline.supervision.meeting.adapter;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.supervision.meeting.Meeting;
import cn.hotline.supervision.meeting.MeetingStatus;
import cn.hotline.web.ETags;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** A meeting 协调会 as people see it. */
@Schema(name = "Meeting", description = "协调会")
public record MeetingView(
        UUID id,

        @Schema(description = "议题") String agenda,
        @Schema(description = "计划召开时间") Instant plannedAt,
        @Schema(description = "所议工单") List<AboutView> cases,
        @Schema(description = "参加单位") List<UnitView> units,

        @Schema(description = "状态：PLANNED 待召开、HELD 已召开、CANCELLED 已取消")
        MeetingStatus status,

        @Schema(description = "召集人") String calledBy,
        Instant calledAt,

        @Schema(description = "纪要；未召开的没有", nullable = true) String minutes,

        @Schema(description = "召开时间", nullable = true) Instant heldAt,

        @Schema(description = "记录人", nullable = true) String recordedBy,

        @Schema(description = "取消理由", nullable = true) String cancelReason,

        @Schema(description = "版本号，记录纪要、取消时放入 If-Match") long version) {

    /** A case the meeting is about. */
    @Schema(name = "MeetingCase", description = "所议工单")
    public record AboutView(CaseId caseId, CaseNo caseNo) {}

    /** A unit that takes part. */
    @Schema(name = "MeetingUnit", description = "参加单位")
    public record UnitView(@Schema(examples = "HS-CG") String unit, String unitName) {}

    static MeetingView of(Meeting meeting) {
        return new MeetingView(
                meeting.id().value(),
                meeting.agenda(),
                meeting.plannedAt(),
                meeting.cases().stream()
                        .map(each -> new AboutView(each.caseId(), each.caseNo()))
                        .toList(),
                meeting.units().stream()
                        .map(each -> new UnitView(each.unit(), each.name()))
                        .toList(),
                meeting.status(),
                meeting.calledBy(),
                meeting.calledAt(),
                meeting.minutes(),
                meeting.heldAt(),
                meeting.recordedBy(),
                meeting.cancelReason(),
                meeting.version());
    }

    static RestResponse<MeetingView> tagged(Meeting meeting) {
        return RestResponse.ResponseBuilder.ok(of(meeting))
                .header("ETag", ETags.of(meeting.version()))
                .build();
    }
}
