package cn.hotline.closure.recording;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Keeps a case as it was filed 立案 and put right since. */
@ApplicationScoped
public class RecordCase {
    private final EntityManager entities;

    RecordCase(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public void record(Envelope<CaseFiled> filed) {
        if (entities.find(FiledCase.class, filed.data().caseId().value()) == null) {
            entities.persist(new FiledCase(filed.data(), filed.actor()));
        }
    }

    /** What changes before the filing, the filing tells. */
    @Transactional
    public void record(DemandChanged changed) {
        FiledCase filed = entities.find(FiledCase.class, changed.caseId().value());
        if (filed != null) {
            filed.change(changed);
        }
    }
}
