package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.MeetingId;

/**
 * A unit did what a coordination meeting had left to it 协调事项办结.
 *
 * @param task its number within the meeting
 * @param note what was done, masked
 */
@EventType("supervision.meeting-task-done")
public record MeetingTaskDone(
        CaseId caseId, CaseNo caseNo, MeetingId meetingId, int task, UnitCode unit, boolean inTime, String note)
        implements CaseEvent {}
