package cn.hotline.supervision.meeting;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.MeetingId;
import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** A supervisor calls a meeting off 取消协调会. */
@ApplicationScoped
public class CancelMeeting {
    private final Meetings meetings;
    private final EntityManager entities;

    CancelMeeting(Meetings meetings, EntityManager entities) {
        this.meetings = meetings;
        this.entities = entities;
    }

    /**
     * @param reason masked
     * @throws DomainException {@code meeting-status}, or what {@link ETags#require} refuses
     */
    @Transactional
    public Meeting cancel(MeetingId id, String ifMatch, String reason) {
        Meeting meeting = meetings.get(id);
        ETags.require(ifMatch, meeting.version());
        meeting.cancel(reason);
        entities.flush();
        return meeting;
    }
}
