package cn.hotline.callback.surveying;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the callbacks to make now 待回访筛选; what may be null then means all.
 *
 * @param unit the handling unit or a superior of it
 * @param category a category or one above it
 * @param plan code of a plan's line
 * @param dueBefore exclusive
 * @param me the account that asks
 * @param myUnit its unit, whose own cases are left out; null for the centre's staff
 * @param now what is to be called later is left out
 */
public record QueueFilter(
        String unit,
        String category,
        String plan,
        Instant dueBefore,
        ClaimFilter claimed,
        String me,
        String myUnit,
        Instant now) {
    private static final String NOW = "task.status = OPEN and (task.callFrom is null or task.callFrom <= :now)";
    private static final String FREE = "(task.claim.claimedUntil is null or task.claim.claimedUntil <= :now)";
    private static final String MINE = "task.claim.claimedBy = :me and task.claim.claimedUntil > :now";

    /** The conditions, joined. */
    String where() {
        List<String> all = new ArrayList<>(List.of(NOW));
        add(all, unit, "(task.unit = :unit or array_contains(unit.path, :unit))");
        add(all, category, "sheet.category like :category");
        add(all, plan, "task.planned.planLine = :plan");
        add(all, dueBefore, "task.place.queueAt < :dueBefore");
        add(all, myUnit, "function('is_own_unit', task.caseId, task.unit, :myUnit) = false");
        switch (claimed) {
            case MINE -> all.add(MINE);
            case FREE -> all.add(FREE);
            case ANY -> {}
        }
        return String.join(" and ", all);
    }

    /** What stands for the names in the conditions. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("now", now);
        values.put("unit", unit);
        values.put("category", category == null ? null : category + "%");
        values.put("plan", plan);
        values.put("dueBefore", dueBefore);
        values.put("myUnit", myUnit);
        values.put("me", claimed == ClaimFilter.MINE ? me : null);
        values.values().removeIf(value -> value == null);
        return values;
    }

    private static void add(List<String> conditions, Object given, String condition) {
        if (given != null) {
            conditions.add(condition);
        }
    }
}
