package cn.hotline.supervision.units;

import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.kernel.UnitCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The unit that answers for something 责任单位, with its superiors, who may see it too.
 *
 * @param path codes of the unit and its superiors, lowest first
 */
@Embeddable
public record ResponsibleUnit(
        @Column(name = "unit") String unit,
        @Column(name = "unit_name") String name,
        @Column(name = "unit_path") String[] path) {

    /** A unit by its directory entry; without a path it stands alone. */
    public static ResponsibleUnit of(UnitCode code, String name, Collection<UnitCode> path) {
        Collection<UnitCode> known = path.isEmpty() ? List.of(code) : path;
        return new ResponsibleUnit(
                code.value(),
                name == null ? code.value() : name,
                known.stream().map(UnitCode::value).toArray(String[]::new));
    }

    /** The unit a work order went to. */
    public static ResponsibleUnit of(WorkOrderDispatched order) {
        return of(order.unit(), order.unitName(), order.unitPath());
    }

    public UnitCode code() {
        return new UnitCode(unit);
    }

    /** The unit and its superiors. */
    public List<UnitCode> codes() {
        return Arrays.stream(path).map(UnitCode::new).toList();
    }
}
