package cn.hotline.supervision.meeting;

import cn.hotline.events.MeetingHeld;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.MeetingId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.supervision.SupervisionError;
import cn.hotline.supervision.units.ResponsibleUnit;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A supervisor records what a meeting agreed 协调会纪要, and what is left to each unit; each case is told of it. */
@ApplicationScoped
public class RecordMeeting {
    private final Meetings meetings;
    private final Caller caller;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Clock clock;

    RecordMeeting(Meetings meetings, Caller caller, Outbox outbox, EntityManager entities, Clock clock) {
        this.meetings = meetings;
        this.caller = caller;
        this.outbox = outbox;
        this.entities = entities;
        this.clock = clock;
    }

    /** @param demand masked */
    public record Task(UnitCode unit, String demand, Instant dueAt) {}

    /**
     * @param heldAt null: now
     * @param minutes masked
     * @throws DomainException {@code meeting-status}, {@code held-in-future}, {@code not-at-meeting}, {@code due-before-meeting}, or
     *     what {@link ETags#require} refuses
     */
    @Transactional
    public Meeting held(MeetingId id, String ifMatch, Instant heldAt, String minutes, List<Task> agreed) {
        Meeting meeting = meetings.get(id);
        ETags.require(ifMatch, meeting.version());
        Instant now = clock.instant();
        Instant when = heldAt == null ? now : heldAt;
        if (when.isAfter(now)) {
            throw new DomainException(SupervisionError.HELD_IN_FUTURE);
        }
        meeting.hold(minutes, when, caller.actor());
        List<AgreedTask> tasks = IntStream.range(0, agreed.size())
                .mapToObj(each -> task(meeting, each + 1, agreed.get(each)))
                .toList();
        tasks.forEach(meetings::add);
        entities.flush();
        tell(meeting, tasks);
        return meeting;
    }

    private static AgreedTask task(Meeting meeting, int number, Task task) {
        ResponsibleUnit unit = meeting.unit(task.unit());
        if (!task.dueAt().isAfter(meeting.heldAt())) {
            throw new DomainException(SupervisionError.DUE_BEFORE_MEETING, number);
        }
        return new AgreedTask(meeting.id(), number, unit, task.demand(), task.dueAt());
    }

    private void tell(Meeting meeting, List<AgreedTask> tasks) {
        List<UnitCode> units =
                meeting.units().stream().map(ResponsibleUnit::code).toList();
        for (MeetingCase about : meeting.cases()) {
            outbox.append(
                    caller.actor(),
                    new MeetingHeld(
                            about.caseId(),
                            about.caseNo(),
                            meeting.id(),
                            units,
                            meeting.minutes(),
                            tasks.stream().map(AgreedTask::agreed).toList()));
        }
    }
}
