package cn.hotline.dispatch.applying;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.ApplicationId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The applications 申请 of units, each read together with its order and case. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String WITH_ORDER =
            "from Application a join fetch a.workOrder o join fetch o.hotlineCase where ";

    /** @throws DomainException {@code not-found} */
    Application require(ApplicationId id) {
        return find(WITH_ORDER + "a.id = ?1", id.value())
                .firstResultOptional()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "申请 " + id));
    }

    /**
     * Applications of one status, oldest first.
     *
     * @param kind null for all
     * @param withinUnit only of orders of this unit and those below it; null for all
     * @param after null for the first page
     */
    public List<Application> list(
            ApplicationStatus status, ApplicationKind kind, String withinUnit, UUID after, int count) {
        Map<String, Object> values = new HashMap<>();
        values.put("status", status);
        values.put("after", after == null ? BEFORE_ALL : after);
        StringBuilder where = new StringBuilder("a.status = :status and a.id > :after");
        if (kind != null) {
            where.append(" and a.kind = :kind");
            values.put("kind", kind);
        }
        if (withinUnit != null) {
            // INVARIANT: an order has one waiting exactly when it is marked so; by that the index finds them
            where.append(status == ApplicationStatus.PENDING ? " and o.deferral.applied = true" : "")
                    .append(" and array_contains(o.unitPath, :unit)");
            values.put("unit", withinUnit);
        }
        return find(WITH_ORDER + where + " order by a.id", values)
                .page(Page.ofSize(count))
                .list();
    }

    /** All of one order, oldest first. */
    public List<Application> ofOrder(WorkOrder order) {
        return list(WITH_ORDER + "o.id = ?1 order by a.id", order.id().value());
    }

    /** The order goes another way: what waits for signatures is dropped. */
    public void dropPending(WorkOrder order) {
        if (order.deferral().isApplied()) {
            find("workOrder.id = ?1 and status = PENDING", order.id().value())
                    .firstResultOptional()
                    .ifPresent(Application::drop);
        }
    }
}
