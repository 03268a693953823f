package cn.hotline.dispatch.assigning;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.sharing.OpenUnitTask;
import cn.hotline.dispatch.units.Unit;
import cn.hotline.dispatch.units.Units;
import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Gives the co-handlers 协办单位 of a dispatch their parts, with the order itself. */
@ApplicationScoped
class CoHandlers {
    private static final String DEMAND = "请按职责配合主办单位办理，并将办理情况反馈主办单位";

    private final Units units;
    private final OpenUnitTask openUnitTask;

    CoHandlers(Units units, OpenUnitTask openUnitTask) {
        this.units = units;
        this.openUnitTask = openUnitTask;
    }

    /** Those the dispatcher named. @throws DomainException {@code unknown-unit}, {@code task-to-lead} */
    void openNamed(WorkOrder order, List<UnitCode> named, Actor by) {
        named.stream().distinct().map(units::requireActive).forEach(unit -> open(order, unit, by));
    }

    /** Those a recommendation names: one that was retired since, or is the lead, gets none. */
    void openProposed(WorkOrder order, List<UnitCode> proposed, Actor by) {
        proposed.stream()
                .distinct()
                .map(units::findActive)
                .flatMap(Optional::stream)
                .filter(unit -> !unit.code().equals(order.unit()))
                .forEach(unit -> open(order, unit, by));
    }

    private void open(WorkOrder order, Unit unit, Actor by) {
        openUnitTask.open(order, TaskKind.CO_HANDLING, unit, DEMAND, null, by);
    }
}
