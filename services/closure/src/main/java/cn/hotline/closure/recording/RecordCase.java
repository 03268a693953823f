package cn.hotline.closure.recording;

import cn.hotline.events.CaseFiled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Keeps a case as it was filed 立案. */
@ApplicationScoped
public class RecordCase {
    private final EntityManager entities;

    RecordCase(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public void record(CaseFiled filed) {
        if (entities.find(FiledCase.class, filed.caseId().value()) == null) {
            entities.persist(new FiledCase(filed));
        }
    }
}
