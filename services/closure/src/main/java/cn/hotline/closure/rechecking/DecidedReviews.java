package cn.hotline.closure.rechecking;

import cn.hotline.closure.reviewing.ReviewDossier;
import cn.hotline.closure.reviewing.Reviews;
import cn.hotline.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The reviews that people decided in a period 已审: a random sample of them to recheck, and each reviewer's record. */
@ApplicationScoped
public class DecidedReviews {
    private static final String DECIDED = " from review where kind = 'REVIEW' and decided_by not like 'system:%'"
            + " and decided_at >= :from and decided_at < :to";
    private static final String SAMPLE = "select id" + DECIDED + " and recheck_verdict is null and decided_by <> :me"
            + " and (cast(:reviewer as text) is null or decided_by = :reviewer)"
            + " and not (cast(:unit as text) = any(unit_path)) order by random() limit :count";
    private static final String RECORDS = "select decided_by, max(decided_by_name),"
            + " count(*) filter (where status = 'APPROVED'), count(*) filter (where status = 'REJECTED'),"
            + " cast(avg(extract(epoch from decided_at - claimed_at)) as numeric), count(recheck_verdict),"
            + " count(*) filter (where recheck_verdict = 'WRONG')" + DECIDED
            + " group by decided_by order by decided_by";

    private final EntityManager entities;
    private final Reviews reviews;

    DecidedReviews(EntityManager entities, Reviews reviews) {
        this.entities = entities;
        this.reviews = reviews;
    }

    /**
     * Some that were not rechecked, another lot each time.
     *
     * @param reviewer null for all
     * @param me who rechecks: nothing of their own or of their unit
     */
    public List<ReviewDossier> toRecheck(Period period, String reviewer, Actor me, int count) {
        List<UUID> drawn = within(SAMPLE, UUID.class, period)
                .setParameter("reviewer", reviewer, String.class)
                .setParameter("me", me.id())
                .setParameter("unit", me.unit() == null ? "" : me.unit().value())
                .setParameter("count", count)
                .getResultList();
        return drawn.isEmpty() ? List.of() : reviews.dossiers(drawn);
    }

    /** One record for each who decided anything. */
    public List<ReviewerRecord> records(Period period) {
        return within(RECORDS, Object[].class, period).getResultList().stream()
                .map(row -> ReviewerRecord.of(
                        (String) row[0],
                        (String) row[1],
                        (Long) row[2],
                        (Long) row[3],
                        (BigDecimal) row[4],
                        (Long) row[5],
                        (Long) row[6]))
                .toList();
    }

    private <T> NativeQuery<T> within(String sql, Class<T> type, Period period) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, type)
                .setParameter("from", period.start())
                .setParameter("to", period.end());
    }
}
