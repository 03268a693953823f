package cn.hotline.dispatch.sharing;

import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** The condition, and its parameters into the map. */
    String condition(Map<String, Object> values) {
        List<String> all = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> single = new HashMap<>();
        single.put("o.id = :order", order == null ? null : order.value());
        single.put("t.unit = :unit", unit == null ? null : unit.value());
        single.put("t.kind = :kind", kind);
        single.put("t.status in :statuses", statuses == null || statuses.isEmpty() ? null : statuses);
        single.put(
                "t.status in (OPENED, SIGNED) and t.dueAt < :overdueAt",
                overdueAt == null ? null : WorkCalendar.toMinute(overdueAt));
        single.put(
                "(array_contains(t.unitPath, :scope) or array_contains(o.unitPath, :scope))",
                scope == null ? null : scope.value());
        single.forEach((condition, value) -> {
            if (value != null) {
                all.add(condition);
                values.put(condition.replaceFirst("(?s).*?:(\\w+).*", "$1"), value);
            }
        });
        if (after != null) {
            all.add("(t.dueAt > :afterDue or t.dueAt = :afterDue and t.id > :afterId)");
            values.put("afterDue", after.dueAt());
            values.put("afterId", after.id());
        }
        return String.join(" and ", all);
    }
}
