package cn.hotline.dispatch.handling;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.WorkOrderId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which work orders 派单件 are looked for; null and empty mean any.
 *
 * @param scope the unit, or a unit below it
 * @param after the last one seen
 */
public record WorkOrderFilter(
        List<WorkOrderStatus> statuses,
        UnitCode unit,
        UnitCode scope,
        CaseId caseId,
        Integer round,
        WorkOrderId after) {

    /** Each condition, with a gap for its parameter, and the value. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        if (statuses != null && !statuses.isEmpty()) {
            conditions.put("o.status in :%s", statuses);
        }
        if (unit != null) {
            conditions.put("o.unit = :%s", unit.value());
        }
        if (scope != null) {
            conditions.put("array_contains(o.unitPath, :%s)", scope.value());
        }
        if (caseId != null) {
            conditions.put("o.hotlineCase.id = :%s", caseId.value());
        }
        if (round != null) {
            conditions.put("o.round = :%s", round);
        }
        if (after != null) {
            conditions.put("o.id > :%s", after.value());
        }
        return conditions;
    }
}
