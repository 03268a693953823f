package cn.hotline.closure.queueing;

import cn.hotline.closure.ClosureConfig;
import cn.hotline.closure.reviewing.ReviewDossier;
import cn.hotline.closure.reviewing.Reviews;
import cn.hotline.kernel.Actor;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** A reviewer takes the next reviews of the queue 领取下一批: those due first that nobody holds and that are not of their own unit. */
@ApplicationScoped
public class ClaimNext {
    private static final String CLAIM =
            "with next as (select id from review where status = 'PENDING' and kind = 'REVIEW'"
                    + " and (claimed_until is null or claimed_until <= :now) and not (cast(:unit as text) = any(unit_path))"
                    + " order by queue_at, id limit :count for update skip locked)"
                    + " update review set claimed_by = :account, claimed_by_name = :name, claimed_at = :now,"
                    + " claimed_until = :until, version = version + 1 from next where review.id = next.id returning review.id";

    private final EntityManager entities;
    private final Reviews reviews;
    private final Caller caller;
    private final Clock clock;
    private final ClosureConfig config;

    ClaimNext(EntityManager entities, Reviews reviews, Caller caller, Clock clock, ClosureConfig config) {
        this.entities = entities;
        this.reviews = reviews;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    /** At most so many, by the clock. */
    @Transactional
    public List<ReviewDossier> claim(int count) {
        Actor me = caller.actor();
        Instant now = clock.instant();
        List<UUID> claimed = entities.unwrap(Session.class)
                .createNativeQuery(CLAIM, UUID.class)
                .setParameter("now", now)
                .setParameter("unit", me.unit() == null ? "" : me.unit().value())
                .setParameter("count", count)
                .setParameter("account", me.id())
                .setParameter("name", me.name())
                .setParameter("until", now.plus(config.claimLasts()))
                .getResultList();
        return claimed.isEmpty() ? List.of() : reviews.dossiers(claimed);
    }
}
