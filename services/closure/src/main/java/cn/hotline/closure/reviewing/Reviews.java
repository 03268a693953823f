package cn.hotline.closure.reviewing;

import cn.hotline.events.code.ReviewKind;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.ReviewId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where reviews and their rules are found and kept 审核库. */
@ApplicationScoped
public class Reviews {
    private static final String DOSSIER = "select new cn.hotline.closure.reviewing.ReviewDossier(review, reply, filed)"
            + " from Review review join Reply reply on reply.id = review.replyId"
            + " left join FiledCase filed on filed.caseId = review.caseId ";

    private final EntityManager entities;

    Reviews(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws DomainException {@code not-found} */
    public ReviewDossier dossier(ReviewId id) {
        return entities.createQuery(DOSSIER + "where review.id = ?1", ReviewDossier.class)
                .setParameter(1, id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "审核 " + id));
    }

    /** Reviews of one kind in one status, oldest first, from behind the given one. */
    public List<ReviewDossier> dossiers(ReviewKind kind, ReviewStatus status, ReviewId after, int limit) {
        return page("review.kind = " + kind.name(), status, after, limit).getResultList();
    }

    /** The verifications 核实 of one patroller, likewise. */
    public List<ReviewDossier> verificationsOf(String patroller, ReviewStatus status, ReviewId after, int limit) {
        return page("review.patroller = ?3", status, after, limit)
                .setParameter(3, patroller)
                .getResultList();
    }

    private TypedQuery<ReviewDossier> page(String whose, ReviewStatus status, ReviewId after, int limit) {
        return entities.createQuery(
                        DOSSIER + "where " + whose + " and review.status = ?1 and review.id > ?2 order by review.id",
                        ReviewDossier.class)
                .setParameter(1, status)
                .setParameter(2, after == null ? new UUID(0, 0) : after.value())
                .setMaxResults(limit);
    }

    /** The reviews of a case that still wait. */
    public List<Review> pendingOf(CaseId caseId) {
        return entities.createQuery("from Review where caseId = ?1 and status = PENDING", Review.class)
                .setParameter(1, caseId.value())
                .getResultList();
    }

    boolean isOpenedFor(UUID replyId) {
        return !entities.createQuery("select id from Review where replyId = ?1", UUID.class)
                .setParameter(1, replyId)
                .getResultList()
                .isEmpty();
    }

    /** The rules in force at a moment. */
    ReviewPolicy policyAt(Instant at) {
        return entities.createQuery(
                        "from ReviewPolicy where effectiveFrom <= ?1 order by effectiveFrom desc limit 1",
                        ReviewPolicy.class)
                .setParameter(1, at)
                .getSingleResult();
    }

    void keep(Review review) {
        entities.persist(review);
    }

    /** Writes changes now, so that versions are the new ones. */
    void flush() {
        entities.flush();
    }
}
