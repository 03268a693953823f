package cn.hotline.dispatch.promising;

import cn.hotline.dispatch.units.Unit;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.WorkOrderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The promises 承诺事项 of units, each read together with its case. */
@ApplicationScoped
public class Promises implements PanacheRepositoryBase<Promise, UUID> {
    private static final String WITH_CASE = "from Promise p join fetch p.hotlineCase where ";
    private static final String OPEN = "p.status in (PENDING, DUE)";
    private static final String MAKE =
            "insert into promise (id, case_id, unit, unit_name, unit_path, promised_on, status, version)"
                    + " select o.id, o.case_id, o.unit, o.unit_name, o.unit_path, r.promised_on, 'PENDING', 0"
                    + " from work_order o join reply r on r.work_order_id = o.id and r.attempt = o.attempt"
                    + " where o.id = ?1 and r.promised_on is not null on conflict do nothing";

    /** @throws DomainException {@code not-found} */
    Promise require(WorkOrderId order) {
        return find(WITH_CASE + "p.id = ?1", order.value())
                .firstResultOptional()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "承诺事项 " + order));
    }

    /** Notes the promise of an order's last reply, where it made one. */
    void make(WorkOrderId order) {
        getEntityManager()
                .createNativeQuery(MAKE)
                .setParameter(1, order.value())
                .executeUpdate();
    }

    /**
     * Promises by the day they were given for.
     *
     * @param status null for all
     * @param within only of this unit and those below it; null for all
     * @param after null for the first page
     */
    public List<Promise> list(PromiseStatus status, UnitCode within, UUID after, int count) {
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (status != null) {
            where.append(" and p.status = :status");
            values.put("status", status);
        }
        if (within != null) {
            where.append(" and array_contains(p.unitPath, :unit)");
            values.put("unit", within.value());
        }
        if (after != null) {
            where.append(" and (p.promisedOn, p.id) > (select a.promisedOn, a.id from Promise a where a.id = :after)");
            values.put("after", after);
        }
        return find(WITH_CASE + where + " order by p.promisedOn, p.id", values)
                .page(Page.ofSize(count))
                .list();
    }

    /** What is promised of a case and not yet done. */
    List<Promise> open(CaseId caseId) {
        return list(WITH_CASE + "p.hotlineCase.id = ?1 and " + OPEN, caseId.value());
    }

    /** 机构调整: the successor has to keep what the unit itself promised. */
    public void handOver(UnitCode unit, Unit successor) {
        find("from Promise p where p.unit = ?1 and " + OPEN, unit.value())
                .list()
                .forEach(promise -> promise.handOver(successor));
    }
}
