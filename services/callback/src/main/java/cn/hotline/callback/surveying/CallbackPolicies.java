package cn.hotline.callback.surveying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Where the versions of the callback rules 回访规则 are kept. */
@ApplicationScoped
public class CallbackPolicies {
    private final EntityManager entities;

    CallbackPolicies(EntityManager entities) {
        this.entities = entities;
    }

    /** All versions, newest first. */
    public List<CallbackPolicy> all() {
        return entities.createQuery("from CallbackPolicy order by effectiveFrom desc", CallbackPolicy.class)
                .getResultList();
    }

    CallbackPolicy at(Instant moment) {
        return entities.createQuery(
                        "from CallbackPolicy where effectiveFrom <= ?1 order by effectiveFrom desc limit 1",
                        CallbackPolicy.class)
                .setParameter(1, moment)
                .getSingleResult();
    }

    boolean exists(Instant effectiveFrom) {
        return entities.find(CallbackPolicy.class, effectiveFrom) != null;
    }

    void keep(CallbackPolicy policy) {
        entities.persist(policy);
    }
}
