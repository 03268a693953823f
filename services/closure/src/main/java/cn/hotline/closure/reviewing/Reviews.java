package cn.hotline.closure.reviewing;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.ReviewId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where reviews and their rules are found and kept 审核库. */
@ApplicationScoped
public class Reviews {
    private static final String DOSSIER = "select new cn.hotline.closure.reviewing.ReviewDossier(review, reply, filed)"
            + " from Review review join Reply reply on reply.id = review.replyId"
            + " left join FiledCase filed on filed.caseId = review.caseId ";

    private static final String IN_ORDER = " order by review.place.queueAt, review.id";

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

    /**
     * The review alone, kept from everybody else until this transaction ends.
     *
     * @throws DomainException {@code not-found}
     */
    public Review locked(ReviewId id) {
        Review review = entities.find(Review.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (review == null) {
            throw new DomainException(CommonError.NOT_FOUND, "审核 " + id);
        }
        return review;
    }

    /** Reviews by the clock, from behind the given place. */
    public List<ReviewDossier> dossiers(ReviewFilter filter, ReviewCursor after, int limit) {
        TypedQuery<ReviewDossier> query = entities.createQuery(
                DOSSIER + "where " + filter.where() + " and (review.place.queueAt, review.id) > (:behind, :id)"
                        + IN_ORDER,
                ReviewDossier.class);
        filter.values().forEach(query::setParameter);
        return query.setParameter("behind", after.queueAt())
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** These reviews, by the clock. */
    public List<ReviewDossier> dossiers(Collection<UUID> ids) {
        return entities.createQuery(DOSSIER + "where review.id in ?1" + IN_ORDER, ReviewDossier.class)
                .setParameter(1, ids)
                .getResultList();
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
    public void flush() {
        entities.flush();
    }
}
