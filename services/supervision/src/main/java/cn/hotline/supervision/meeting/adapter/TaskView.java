package cn.hotline.supervision.meeting.adapter;

import cn.hotline.supervision.meeting.AgreedTask;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a meeting left to a unit 协调事项 as people see it. */
@Schema(name = "MeetingTask", description = "协调事项")
public record TaskView(
        UUID id,
        UUID meetingId,

        @Schema(description = "在该协调会中的序号，从 1 起") int number,

        @Schema(description = "办理单位", examples = "HS-CG") String unit,
        String unitName,

        @Schema(description = "办理要求") String demand,
        @Schema(description = "办理期限") Instant dueAt,
        @Schema(description = "是否逾期未办结") boolean overdue,

        @Schema(description = "办结时间", nullable = true) Instant doneAt,

        @Schema(description = "办结人", nullable = true) String doneBy,

        @Schema(description = "办理情况", nullable = true) String note,

        @Schema(description = "是否按时办结", nullable = true) Boolean inTime,

        @Schema(description = "版本号，办结时放入 If-Match") long version) {
    static TaskView of(AgreedTask task, Instant now) {
        return new TaskView(
                task.id(),
                task.meetingId().value(),
                task.number(),
                task.responsible().unit(),
                task.responsible().name(),
                task.demand(),
                task.dueAt(),
                task.isOverdue(now),
                task.doneAt(),
                task.doneBy(),
                task.note(),
                task.inTime(),
                task.version());
    }
}
