package cn.hotline.dispatch.assigning;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The queue of dispatch requests 待派单队列, each read together with its case. */
@ApplicationScoped
public class DispatchRequests implements PanacheRepositoryBase<DispatchRequest, UUID> {
    private static final String WITH_CASE = "from DispatchRequest r join fetch r.hotlineCase where ";
    private static final String OPEN = WITH_CASE + "r.hotlineCase.id = ?1 and r.status = PENDING";

    public Optional<DispatchRequest> findOpen(CaseId caseId) {
        return find(OPEN, caseId.value()).firstResultOptional();
    }

    /** The case's open request, held: of two dispatchers at once the second waits and then finds nothing. */
    Optional<DispatchRequest> holdOpen(CaseId caseId) {
        return find(OPEN, caseId.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** A request, held while it is claimed or given back. */
    public DispatchRequest hold(UUID id) {
        return find(WITH_CASE + "r.id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "待派任务 " + id));
    }

    /** Requests by their ids, in the queue's order. */
    public List<DispatchRequest> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list(WITH_CASE + "r.id in ?1 order by r.queueAt, r.id", ids);
    }

    /** Requests that pass a filter, in the queue's order: first what is due first. */
    public List<DispatchRequest> list(QueueFilter filter, int count) {
        StringBuilder where = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        filter.conditions().forEach((condition, value) -> {
            String name = "p" + values.size();
            where.append(where.isEmpty() ? "" : " and ").append(condition.replace("?", ":" + name));
            values.put(name, value);
        });
        if (filter.after() != null) {
            where.append(" and r.queueAt >= :seenAt and (r.queueAt <> :seenAt or r.id > :seenId)");
            values.put("seenAt", filter.after().at());
            values.put("seenId", filter.after().id());
        }
        return find(WITH_CASE + where + " order by r.queueAt, r.id", values)
                .page(Page.ofSize(count))
                .list();
    }
}
