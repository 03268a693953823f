package cn.hotline.dispatch.sharing;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.UnitTaskId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The parts of work orders 分办件, each read together with its order and case. */
@ApplicationScoped
public class UnitTasks implements PanacheRepositoryBase<UnitTask, UUID> {
    private static final String WITH_ORDER = "from UnitTask t join fetch t.workOrder o join fetch o.hotlineCase where ";
    private static final String OPEN = "workOrder.id = ?1 and status in (OPENED, SIGNED)";

    /** @throws DomainException {@code not-found} */
    public UnitTask require(UnitTaskId id) {
        return find(WITH_ORDER + "t.id = ?1", id.value())
                .firstResultOptional()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "分办件 " + id));
    }

    /** Those that pass a filter, the first due first. */
    public List<UnitTask> list(UnitTaskFilter filter, int count) {
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        filter.conditions().forEach((condition, value) -> {
            String name = "p" + values.size();
            where.append(" and ").append(condition.formatted(name));
            values.put(name, value);
        });
        if (filter.after() != null) {
            values.put("after", filter.after().id());
        }
        return find(WITH_ORDER + where + " order by t.dueAt, t.id", values)
                .page(Page.ofSize(count))
                .list();
    }

    /** The lead may reply only when every part was reported or ended; throws {@code task-open} that names who is missing. */
    public void requireNoneOpen(WorkOrder order) {
        List<UnitTask> open = open(order);
        if (!open.isEmpty()) {
            throw new DomainException(
                    DispatchError.TASK_OPEN,
                    open.stream().map(UnitTask::unitName).collect(Collectors.joining("、")));
        }
    }

    /** @throws DomainException {@code task-open-already} when the unit has an open part of the order */
    void requireNoneOpen(WorkOrder order, UnitCode unit, String unitName) {
        if (open(order).stream().anyMatch(each -> each.unit().equals(unit))) {
            throw new DomainException(DispatchError.TASK_OPEN_ALREADY, unitName);
        }
    }

    /** The order's open parts, held against a report or waiver at the same moment until the transaction ends. */
    List<UnitTask> holdOpen(WorkOrder order) {
        return order.tasks() == 0
                ? List.of()
                : find(OPEN + " order by id", order.id().value())
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    private List<UnitTask> open(WorkOrder order) {
        return order.tasks() == 0
                ? List.of()
                : list(OPEN + " order by id", order.id().value());
    }
}
