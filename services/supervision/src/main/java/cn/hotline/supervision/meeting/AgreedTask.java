package cn.hotline.supervision.meeting;

import cn.hotline.events.MeetingTask;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.Ids;
import cn.hotline.kernel.id.MeetingId;
import cn.hotline.supervision.SupervisionError;
import cn.hotline.supervision.units.ResponsibleUnit;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What a meeting left to one unit to do 协调事项. */
@Entity
@Table(name = "meeting_task")
public class AgreedTask {
    @Id
    private UUID id;

    private UUID meetingId;
    private int number;

    @Embedded
    private ResponsibleUnit responsible;

    private String demand;
    private Instant dueAt;
    private Instant doneAt;
    private String doneBy;
    private String note;
    private Boolean inTime;

    @Version
    private long version;

    protected AgreedTask() {}

    /** @param number from 1 within the meeting */
    AgreedTask(MeetingId meeting, int number, ResponsibleUnit unit, String demand, Instant dueAt) {
        this.id = Ids.next();
        this.meetingId = meeting.value();
        this.number = number;
        this.responsible = unit;
        this.demand = demand;
        this.dueAt = WorkCalendar.toMinute(dueAt);
    }

    /**
     * The unit did it; the due minute itself is in time.
     *
     * @throws DomainException {@code task-done}
     */
    void complete(String what, Actor by, Instant at) {
        if (doneAt != null) {
            throw new DomainException(SupervisionError.TASK_DONE, doneBy);
        }
        doneAt = at;
        doneBy = by.name();
        note = what;
        inTime = !WorkCalendar.toMinute(at).isAfter(dueAt);
    }

    public boolean isOverdue(Instant now) {
        return doneAt == null && WorkCalendar.toMinute(now).isAfter(dueAt);
    }

    MeetingTask agreed() {
        return new MeetingTask(number, responsible.code(), demand, dueAt);
    }

    public UUID id() {
        return id;
    }

    public MeetingId meetingId() {
        return new MeetingId(meetingId);
    }

    public int number() {
        return number;
    }

    public ResponsibleUnit responsible() {
        return responsible;
    }

    public String demand() {
        return demand;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** Null until done. */
    public Instant doneAt() {
        return doneAt;
    }

    public String doneBy() {
        return doneBy;
    }

    public String note() {
        return note;
    }

    public Boolean inTime() {
        return inTime;
    }

    public long version() {
        return version;
    }
}
