package cn.hotline.dispatch.handling;

import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.WorkOrderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The work orders 派单件, each read together with its case. */
@ApplicationScoped
public class WorkOrders implements PanacheRepositoryBase<WorkOrder, UUID> {
    private static final String OPEN = "status in (DISPATCHED, SIGNED, SUSPENDED, RETURN_REQUESTED, REPLIED, REWORK)";
    private static final String WITH_CASE = "from WorkOrder o join fetch o.hotlineCase where ";

    public Optional<WorkOrder> find(WorkOrderId id) {
        return find(WITH_CASE + "o.id = ?1", id.value()).firstResultOptional();
    }

    /** @throws DomainException {@code not-found} */
    public WorkOrder require(WorkOrderId id) {
        return find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "派单件 " + id));
    }

    /** The case's order that is not at its end. */
    public Optional<WorkOrder> findOpen(CaseId caseId) {
        return find(WITH_CASE + "o.hotlineCase.id = ?1 and o." + OPEN, caseId.value())
                .firstResultOptional();
    }

    /** How many orders a unit itself has that are not at their end. */
    public long countOpen(UnitCode unit) {
        return count("unit = ?1 and " + OPEN, unit.value());
    }

    /**
     * Orders a unit itself has that are not at their end, oldest first, held against other commands.
     *
     * @param category only those of this category and below; null for all
     */
    public List<WorkOrder> holdOpen(UnitCode unit, CategoryCode category, int count) {
        String of = category == null ? "" : category.value();
        return find(
                        WITH_CASE + "o.unit = ?1 and o." + OPEN
                                + " and coalesce(o.hotlineCase.categoryCode, '') like ?2" + " order by o.id",
                        unit.value(),
                        of + "%")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(Page.ofSize(count))
                .list();
    }

    /** Orders that pass a filter, oldest first. */
    public List<WorkOrder> list(WorkOrderFilter filter, int count) {
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        filter.conditions().forEach((condition, value) -> {
            String name = "p" + values.size();
            where.append(" and ").append(condition.formatted(name));
            values.put(name, value);
        });
        return find(WITH_CASE + where + " order by o.id", values)
                .page(Page.ofSize(count))
                .list();
    }
}
