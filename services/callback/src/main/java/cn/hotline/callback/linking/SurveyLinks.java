package cn.hotline.callback.linking;

import cn.hotline.kernel.id.CallbackTaskId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where links 网上评价链接 and their rules are found and kept. */
@ApplicationScoped
public class SurveyLinks {
    private final EntityManager entities;

    SurveyLinks(EntityManager entities) {
        this.entities = entities;
    }

    /** The token's link, if it is good; why it is not, nobody is told. */
    Optional<SurveyLink> good(SurveyToken token, Instant now, LockModeType lock) {
        return Optional.ofNullable(entities.find(SurveyLink.class, token.hash(), lock))
                .filter(link -> link.isGood(token, now));
    }

    long countOf(CallbackTaskId taskId) {
        return entities.createQuery("select count(*) from SurveyLink where taskId = ?1", Long.class)
                .setParameter(1, taskId.value())
                .getSingleResult();
    }

    void keep(SurveyLink link) {
        entities.persist(link);
    }

    /** All versions of the rules, newest first. */
    public List<SurveyPolicy> policies() {
        return entities.createQuery("from SurveyPolicy order by effectiveFrom desc", SurveyPolicy.class)
                .getResultList();
    }

    SurveyPolicy policyAt(Instant moment) {
        return entities.createQuery(
                        "from SurveyPolicy where effectiveFrom <= ?1 order by effectiveFrom desc limit 1",
                        SurveyPolicy.class)
                .setParameter(1, moment)
                .getSingleResult();
    }

    boolean isPolicyAt(Instant effectiveFrom) {
        return entities.find(SurveyPolicy.class, effectiveFrom) != null;
    }

    void keep(SurveyPolicy policy) {
        entities.persist(policy);
    }
}
