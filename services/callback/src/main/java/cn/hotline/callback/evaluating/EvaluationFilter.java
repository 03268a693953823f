package cn.hotline.callback.evaluating;

import cn.hotline.callback.surveying.ClaimFilter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which evaluations to list 评价筛选.
 *
 * @param callableNow whether those to be called later are left out
 * @param me the account that asks
 * @param myUnit its unit, whose own cases are left out; null for whoever is of none
 */
public record EvaluationFilter(
        EvaluationStatus status, ClaimFilter claimed, boolean callableNow, String me, String myUnit, Instant now) {
    /** The conditions, joined. */
    String where() {
        String held =
                switch (claimed) {
                    case MINE -> " and e.claim.claimedBy = :me and e.claim.claimedUntil > :now";
                    case FREE -> " and (e.claim.claimedUntil is null or e.claim.claimedUntil <= :now)";
                    case ANY -> "";
                };
        return "e.status = :status" + held
                + (callableNow ? " and (e.callFrom is null or e.callFrom <= :now)" : "")
                + (myUnit == null ? "" : " and function('is_own_unit', e.caseId, e.unit, :myUnit) = false");
    }

    /** What stands for the names in the conditions. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("status", status);
        values.put("now", callableNow || claimed != ClaimFilter.ANY ? now : null);
        values.put("me", claimed == ClaimFilter.MINE ? me : null);
        values.put("myUnit", myUnit);
        values.values().removeIf(value -> value == null);
        return values;
    }
}
