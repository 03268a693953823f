package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.MeetingId;
import java.util.List;

/**
 * Units met over a case 协调会; what was agreed binds them.
 *
 * @param units who took part
 * @param minutes what was agreed, masked
 */
@EventType("supervision.meeting-held")
public record MeetingHeld(
        CaseId caseId,
        CaseNo caseNo,
        MeetingId meetingId,
        List<UnitCode> units,
        String minutes,
        List<MeetingTask> tasks)
        implements CaseEvent {
    public MeetingHeld {
        units = units == null ? List.of() : List.copyOf(units);
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
    }
}
