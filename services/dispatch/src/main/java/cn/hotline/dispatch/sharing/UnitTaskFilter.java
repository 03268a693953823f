package cn.hotline.dispatch.sharing;

import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which parts of work orders 分办件 are looked for; null and empty mean any.
 *
 * @param overdueAt those open whose due minute had passed then
 * @param scope those of this unit and below, and those of its orders and of orders below
 * @param after the last one seen
 */
public record UnitTaskFilter(
        WorkOrderId order,
        UnitCode unit,
        TaskKind kind,
        List<UnitTaskStatus> statuses,
        Instant overdueAt,
        UnitCode scope,
        Place after) {

    /** A place in a list by due time. */
    public record Place(Instant dueAt, UUID id) {}

    /** Each condition, with a gap for its parameter, and the value. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        if (order != null) {
            conditions.put("o.id = :%1$s", order.value());
        }
        if (unit != null) {
            conditions.put("t.unit = :%1$s", unit.value());
        }
        if (kind != null) {
            conditions.put("t.kind = :%1$s", kind);
        }
        if (statuses != null && !statuses.isEmpty()) {
            conditions.put("t.status in :%1$s", statuses);
        }
        if (overdueAt != null) {
            conditions.put("t.status in (OPENED, SIGNED) and t.dueAt < :%1$s", WorkCalendar.toMinute(overdueAt));
        }
        if (scope != null) {
            conditions.put("(array_contains(t.unitPath, :%1$s) or array_contains(o.unitPath, :%1$s))", scope.value());
        }
        if (after != null) {
            conditions.put("(t.dueAt > :%1$s or t.dueAt = :%1$s and t.id > :after)", after.dueAt());
        }
        return conditions;
    }
}
