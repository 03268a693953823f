package cn.hotline.closure.reviewing;

import cn.hotline.events.code.ReviewKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which reviews to list 审核筛选; all but the status may be null, which means all.
 *
 * @param patroller whose verifications 核实
 * @param unit the reply's unit or a superior of it
 * @param category a category or one above it
 * @param me the account that asks
 * @param now claims that have lapsed by now do not count
 */
public record ReviewFilter(
        ReviewStatus status,
        ReviewKind kind,
        String patroller,
        String unit,
        String category,
        FindingCode finding,
        ClaimFilter claimed,
        String me,
        Instant now) {
    private static final String FREE = "(review.claim.claimedUntil is null or review.claim.claimedUntil <= :now)";
    private static final String MINE = "review.claim.claimedBy = :me and review.claim.claimedUntil > :now";

    /** The conditions, joined; status and finding written out, since the indexes of the queue are made for each of them. */
    String where() {
        Map<String, Boolean> all = new LinkedHashMap<>();
        all.put("review.status = " + status, true);
        all.put("review.kind = :kind", kind != null);
        all.put("review.patroller = :patroller", patroller != null);
        all.put("array_contains(review.unitPath, :unit)", unit != null);
        all.put("review.place.category like :category", category != null);
        all.put("array_contains(review.place.findingCodes, '" + finding + "')", finding != null);
        all.put(FREE, claimed == ClaimFilter.FREE);
        all.put(MINE, claimed == ClaimFilter.MINE);
        return all.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" and "));
    }

    /** What stands for the names in the conditions. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", kind);
        values.put("patroller", patroller);
        values.put("unit", unit);
        values.put("category", category == null ? null : category + "%");
        values.put("now", claimed == ClaimFilter.ANY ? null : now);
        values.put("me", claimed == ClaimFilter.MINE ? me : null);
        values.values().removeIf(java.util.Objects::isNull);
        return values;
    }
}
