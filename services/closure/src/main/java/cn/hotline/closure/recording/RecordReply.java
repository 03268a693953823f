package cn.hotline.closure.recording;

import cn.hotline.events.Envelope;
import cn.hotline.events.Replied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Keeps a reply 回复 for its review. */
@ApplicationScoped
public class RecordReply {
    private final EntityManager entities;

    RecordReply(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public void record(Envelope<Replied> replied) {
        entities.persist(new Reply(replied));
    }
}
