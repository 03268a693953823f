package cn.hotline.dispatch.returning;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.ReturnRequestId;
import cn.hotline.kernel.id.WorkOrderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The returns 退单申请, each read together with its order and case. */
@ApplicationScoped
public class ReturnRequests implements PanacheRepositoryBase<ReturnRequest, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String WITH_ORDER =
            "from ReturnRequest r join fetch r.workOrder o join fetch o.hotlineCase where ";

    /** @throws DomainException {@code not-found} */
    public ReturnRequest require(ReturnRequestId id) {
        return find(WITH_ORDER + "r.id = ?1", id.value())
                .firstResultOptional()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "退单申请 " + id));
    }

    /** Returns of one status, oldest first; {@code after} null for the first page. */
    public List<ReturnRequest> list(ReturnStatus status, UUID after, int count) {
        return find(
                        WITH_ORDER + "r.status = ?1 and r.id > ?2 order by r.id",
                        status,
                        after == null ? BEFORE_ALL : after)
                .page(Page.ofSize(count))
                .list();
    }

    /** The return of an order that waits for its ruling. */
    public Optional<ReturnRequest> findPending(WorkOrderId order) {
        return find("workOrder.id = ?1 and status = PENDING", order.value()).firstResultOptional();
    }

    /** The last return of a case that was granted. */
    public Optional<ReturnRequest> lastGranted(CaseId caseId) {
        return find("caseId = ?1 and status = GRANTED order by id desc", caseId.value())
                .firstResultOptional();
    }
}
