package cn.hotline.dispatch.noting;

import cn.hotline.kernel.id.WorkOrderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The notes 过程记录 of work orders. */
@ApplicationScoped
public class ProgressNotes implements PanacheRepositoryBase<ProgressNote, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Those of an order, oldest first; {@code after} null for the first page. */
    public List<ProgressNote> list(WorkOrderId order, UUID after, int count) {
        return find("workOrderId = ?1 and id > ?2 order by id", order.value(), after == null ? BEFORE_ALL : after)
                .page(Page.ofSize(count))
                .list();
    }
}
