package cn.hotline.dispatch.contacting;

import cn.hotline.kernel.id.WorkOrderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contact records 联系记录 of work orders. */
@ApplicationScoped
public class Contacts implements PanacheRepositoryBase<ContactRecord, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Those of an order in the order they were written down; {@code after} null for the first page. */
    public List<ContactRecord> list(WorkOrderId order, UUID after, int count) {
        return find("workOrderId = ?1 and id > ?2 order by id", order.value(), after == null ? BEFORE_ALL : after)
                .page(Page.ofSize(count))
                .list();
    }

    /** When the citizen was last reached for this order, which is of one round. */
    public Optional<Instant> lastReached(WorkOrderId order) {
        return find("workOrderId = ?1 and result = REACHED order by contactedAt desc, id desc", order.value())
                .firstResultOptional()
                .map(ContactRecord::contactedAt);
    }
}
