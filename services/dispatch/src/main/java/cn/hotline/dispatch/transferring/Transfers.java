package cn.hotline.dispatch.transferring;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.WorkOrderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who had which order before 移交记录. */
@ApplicationScoped
public class Transfers implements PanacheRepositoryBase<Transfer, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** All of one order, oldest first. */
    public List<Transfer> ofOrder(WorkOrderId order) {
        return list("workOrderId = ?1 order by id", order.value());
    }

    /**
     * What one unit gave away, oldest first.
     *
     * @param after null for the first page
     */
    public List<Transfer> from(UnitCode unit, UUID after, int count) {
        return find("unit = ?1 and id > ?2 order by id", unit.value(), after == null ? BEFORE_ALL : after)
                .page(Page.ofSize(count))
                .list();
    }
}
