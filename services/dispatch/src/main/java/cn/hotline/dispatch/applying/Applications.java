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
            where.append(" and array_contains(a.unitPath, :unit)");
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

    /** 机构调整: they are found by the units that have their orders now. */
    public void follow(List<WorkOrder> moved) {
        getEntityManager()
                .createNativeQuery("update application set unit_path = work_order.unit_path from work_order"
                        + " where work_order.id = application.work_order_id and work_order.id = any(?1)")
                .setParameter(1, moved.stream().map(order -> order.id().value()).toArray(UUID[]::new))
                .executeUpdate();
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
