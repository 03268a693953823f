package cn.hotline.lifecycle.tracking;

import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.kernel.UnitCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who handles a case 承办: the last work order and its unit, and all units that ever had one, or a part of one. */
@Embeddable
public class Handling {
    /** Between a partner's code and its name. */
    private static final char NAMED = ' ';

    String unit;
    String unitName;

    @Column(columnDefinition = "varchar(40)[]")
    String[] units;

    @Column(columnDefinition = "varchar[]")
    String[] partners;

    UUID workOrderId;
    int hop;
    boolean signed;

    protected Handling() {}

    static Handling none() {
        Handling handling = new Handling();
        handling.units = new String[0];
        handling.partners = new String[0];
        return handling;
    }

    void dispatched(WorkOrderDispatched event) {
        unit = event.unit().value();
        unitName = event.unitName();
        workOrderId = event.workOrderId().value();
        hop = event.hop();
        signed = false;
        letSee(event.unit(), event.unitPath());
    }

    /** 机构调整: another unit has the order; who had it before may still see the case. */
    void transferred(WorkOrderTransferred event) {
        if (event.workOrderId().value().equals(workOrderId)) {
            name(unit, unitName);
            unit = event.newUnit().value();
            unitName = event.newUnitName();
        }
        letSee(event.newUnit(), event.newUnitPath());
    }

    /** 分办: a unit with a part of the work order sees the case too; it does not become the one that handles it. */
    void shared(UnitTaskOpened event) {
        name(event.unit().value(), event.unitName());
        letSee(event.unit(), event.unitPath());
    }

    private void name(String partner, String called) {
        Map<String, String> named = named();
        named.put(partner, called);
        partners = named.entrySet().stream()
                .map(each -> each.getKey() + NAMED + each.getValue())
                .toArray(String[]::new);
    }

    /** Null of a unit that neither has the case nor a part of its order. */
    String nameOf(String asked) {
        return asked.equals(unit) && unitName != null ? unitName : named().get(asked);
    }

    private Map<String, String> named() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String partner : partners) {
            int cut = partner.indexOf(NAMED);
            names.put(partner.substring(0, cut), partner.substring(cut + 1));
        }
        return names;
    }

    private void letSee(UnitCode another, List<UnitCode> path) {
        Set<String> all = new LinkedHashSet<>(List.of(units));
        all.add(another.value());
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
