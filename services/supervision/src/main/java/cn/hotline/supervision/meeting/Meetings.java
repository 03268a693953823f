package cn.hotline.supervision.meeting;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.MeetingId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The meetings 协调会 and what they left to do. */
@ApplicationScoped
public class Meetings {
    private final EntityManager entities;

    Meetings(EntityManager entities) {
        this.entities = entities;
    }

    void add(Meeting meeting) {
        entities.persist(meeting);
    }

    void add(AgreedTask task) {
        entities.persist(task);
    }

    /** @throws DomainException {@code not-found} */
    public Meeting get(MeetingId id) {
        return Optional.ofNullable(entities.find(Meeting.class, id.value()))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "协调会 " + id));
    }

    /** @throws DomainException {@code not-found} */
    public AgreedTask task(UUID id) {
        return Optional.ofNullable(entities.find(AgreedTask.class, id))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "协调事项 " + id));
    }

    /** What a meeting left to do, by number. */
    public List<AgreedTask> tasksOf(MeetingId id) {
        return entities.createQuery("from AgreedTask where meetingId = :meeting order by number", AgreedTask.class)
                .setParameter("meeting", id.value())
                .getResultList();
    }
}
