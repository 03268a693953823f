package cn.hotline.statistics.operating;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.OutageId;
import cn.hotline.statistics.StatisticsError;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The recorded outages 停机记录. */
@ApplicationScoped
public class Outages implements PanacheRepositoryBase<Outage, UUID> {
    /** @throws DomainException {@code outage-not-found} */
    Outage require(OutageId id) {
        return findByIdOptional(id.value())
                .orElseThrow(() -> new DomainException(StatisticsError.OUTAGE_NOT_FOUND, id));
    }

    /** Those that touch a period, in the order of their beginning. */
    public List<Outage> within(Instant from, Instant until) {
        return list("beganAt < ?2 and (endedAt is null or endedAt > ?1) order by beganAt, id", from, until);
    }
}
