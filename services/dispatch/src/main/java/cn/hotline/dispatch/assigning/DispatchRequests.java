package cn.hotline.dispatch.assigning;

import cn.hotline.kernel.id.CaseId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queue of dispatch requests 待派单队列, each read together with its case. */
@ApplicationScoped
public class DispatchRequests implements PanacheRepositoryBase<DispatchRequest, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
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

    /** Requests of one status, oldest first; {@code after} null for the first page. */
    public List<DispatchRequest> list(DispatchRequestStatus status, UUID after, int count) {
        return find(WITH_CASE + "r.status = ?1 and r.id > ?2 order by r.id", status, after == null ? BEFORE_ALL : after)
                .page(Page.ofSize(count))
                .list();
    }
}
