package cn.hotline.dispatch.assigning;

import cn.hotline.events.code.DispatchCause;
import cn.hotline.events.code.Urgency;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which dispatch requests 待派任务 are looked for; null means any.
 *
 * @param category with the categories below it
 * @param after the last one seen
 */
public record QueueFilter(
        DispatchRequestStatus status,
        DispatchCause cause,
        Urgency urgency,
        String category,
        String street,
        Claims claims,
        QueuePlace after) {

    /** Whose requests 认领情况. */
    public enum Claimed {
        MINE,
        FREE,
        ANY;

        /** @param text as in the query, in lower case */
        public static Claimed of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** Whose requests, in whose eyes and when: a claim lapses. */
    public record Claims(Claimed which, String me, Instant now) {}

    /** Each condition, with a gap for its parameter, and the value. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("r.status = ?", status);
        if (cause != null) {
            conditions.put("r.cause = ?", cause);
        }
        if (urgency != null) {
            conditions.put("r.urgency = ?", urgency);
        }
        if (category != null) {
            // digits, at most six: the codes from the category itself to the last one below it
            conditions.put("r.category >= ?", category);
            conditions.put("r.category <= ?", category + "9".repeat(6 - category.length()));
        }
        if (street != null) {
            conditions.put("r.street = ?", street);
        }
        if (claims.which == Claimed.MINE) {
            conditions.put("r.claim.claimedBy = ?", claims.me);
            conditions.put("r.claim.claimedUntil > ?", claims.now);
        } else if (claims.which == Claimed.FREE) {
            conditions.put("(r.claim.claimedUntil is null or r.claim.claimedUntil <= ?)", claims.now);
        }
        return conditions;
    }
}
