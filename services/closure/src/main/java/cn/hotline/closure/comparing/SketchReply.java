package cn.hotline.closure.comparing;

import cn.hotline.events.Envelope;
import cn.hotline.events.Replied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Keeps by which runs of characters a reply is found again, when it says enough to be copied 留样. */
@ApplicationScoped
public class SketchReply {
    private final EntityManager entities;

    SketchReply(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public void sketch(Envelope<Replied> replied) {
        Shingles shingles = Shingles.of(replied.data().publicReply());
        if (shingles.areEnough()) {
            entities.persist(new ReplySketch(
                    replied.id().value(), replied.data().caseId().value(), shingles.sample()));
        }
    }
}
