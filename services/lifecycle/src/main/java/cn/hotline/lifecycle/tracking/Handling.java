package cn.hotline.lifecycle.tracking;

import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.kernel.UnitCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who handles a case 承办: the last work order and its unit, and all units that ever had one. */
@Embeddable
public class Handling {
    String unit;
    String unitName;

    @Column(columnDefinition = "varchar(40)[]")
    String[] units;

    UUID workOrderId;
    int hop;
    boolean signed;

    protected Handling() {}

    static Handling none() {
        Handling handling = new Handling();
        handling.units = new String[0];
        return handling;
    }

    void dispatched(WorkOrderDispatched event) {
        unit = event.unit().value();
        unitName = event.unitName();
        workOrderId = event.workOrderId().value();
        hop = event.hop();
        signed = false;
        concerns(event.unitPath());
    }

    /** 机构调整: another unit has the order; who had it before may still see the case. */
    void transferred(WorkOrderTransferred event) {
        if (event.workOrderId().value().equals(workOrderId)) {
            unit = event.newUnit().value();
            unitName = event.newUnitName();
        }
        concerns(event.newUnitPath());
    }

    private void concerns(List<UnitCode> path) {
        Set<String> all = new LinkedHashSet<>(List.of(units));
        all.add(unit);
        path.forEach(each -> all.add(each.value()));
        units = all.toArray(String[]::new);
    }

    /** 主件办结: the unit that handled the lead handled this case too. */
    void asBy(Handling lead) {
        if (lead.unit != null) {
            unit = lead.unit;
            unitName = lead.unitName;
        }
    }
}
