package cn.hotline.supervision.meeting;

import cn.hotline.events.MeetingTaskDone;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A unit reports that what a meeting left to it is done 协调事项办结; each case of the meeting is told of it. */
@ApplicationScoped
public class CompleteTask {
    private final Meetings meetings;
    private final Caller caller;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Clock clock;

    CompleteTask(Meetings meetings, Caller caller, Outbox outbox, EntityManager entities, Clock clock) {
        this.meetings = meetings;
        this.caller = caller;
        this.outbox = outbox;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param note masked
     * @throws DomainException {@code other-unit}, {@code task-done}, or what {@link ETags#require} refuses
     */
    @Transactional
    public AgreedTask complete(UUID id, String ifMatch, String note) {
        AgreedTask task = meetings.task(id);
        caller.requireOwnUnit(task.responsible().codes());
        ETags.require(ifMatch, task.version());
        task.complete(note, caller.actor(), clock.instant());
        entities.flush();
        for (MeetingCase about : meetings.get(task.meetingId()).cases()) {
            outbox.append(
                    caller.actor(),
                    new MeetingTaskDone(
                            about.caseId(),
                            about.caseNo(),
                            task.meetingId(),
                            task.number(),
                            task.responsible().code(),
                            task.inTime(),
                            note));
        }
        return task;
    }
}
