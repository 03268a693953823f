package cn.hotline.supervision.meeting.adapter;

import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.supervision.listing.Filter;
import cn.hotline.supervision.listing.Viewpoint;
import cn.hotline.supervision.meeting.AgreedTask;
import cn.hotline.supervision.meeting.Meeting;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Lists of meetings 协调会 and of what they left to do, the newest first. */
@ApplicationScoped
public class MeetingQueries {
    private static final String TAKES_PART = "exists (select 1 from meeting_unit u where u.meeting_id = meeting.id"
            + " and u.unit_path @> array[cast(:within as varchar)])";

    private final EntityManager entities;
    private final Viewpoint viewpoint;
    private final Clock clock;

    MeetingQueries(EntityManager entities, Viewpoint viewpoint, Clock clock) {
        this.entities = entities;
        this.viewpoint = viewpoint;
        this.clock = clock;
    }

    /** A unit sees the meetings it takes part in. */
    public Page<MeetingView> meetings(UUID caseId, String status, UUID after, int limit) {
        var meetings = new Filter("select * from meeting")
                .and(
                        "exists (select 1 from meeting_case c where c.meeting_id = meeting.id and c.case_id = :case)",
                        "case",
                        caseId)
                .and("status = :status", "status", status)
                .and("id < :after", "after", after)
                .and(TAKES_PART, "within", viewpoint.unit())
                .list(entities, Meeting.class, "order by id desc", limit + 1);
        return Page.of(meetings, limit, meeting -> meeting.id().toString()).map(MeetingView::of);
    }

    /**
     * @param open true: only those not done; false: only those done; null: all
     * @param overdue only those not done after their due minute
     */
    public Page<TaskView> tasks(UUID meetingId, String unit, Boolean open, boolean overdue, UUID after, int limit) {
        Instant now = clock.instant();
        Filter tasks = new Filter("select * from meeting_task")
                .and("meeting_id = :meeting", "meeting", meetingId)
                .and("unit = :unit", "unit", unit)
                .and("id < :after", "after", after)
                .within(viewpoint.unit());
        if (open != null) {
            tasks.and(open ? "done_at is null" : "done_at is not null");
        }
        if (overdue) {
            tasks.and("done_at is null").and("due_at < :minute", "minute", WorkCalendar.toMinute(now));
        }
        return Page.of(tasks.list(entities, AgreedTask.class, "order by id desc", limit + 1), limit, task -> task.id()
                        .toString())
                .map(task -> TaskView.of(task, now));
    }
}
