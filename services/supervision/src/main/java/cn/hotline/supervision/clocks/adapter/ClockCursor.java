package cn.hotline.supervision.clocks.adapter;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.supervision.clocks.CaseClock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Names a place in a list of clocks ordered by due time 翻页位置. */
final class ClockCursor {
    private ClockCursor() {}

    static String of(CaseClock clock) {
        return clock.times().dueAt().getEpochSecond() + "_" + clock.id();
    }

    /** The keys to go on after; none at the beginning. */
    static Map<String, Object> keys(String after) {
        if (after == null || after.isBlank()) {
            return Map.of();
        }
        try {
            String[] parts = after.split("_", 2);
            return Map.of(
                    "afterDue", Instant.ofEpochSecond(Long.parseLong(parts[0])), "afterId", UUID.fromString(parts[1]));
        } catch (RuntimeException malformed) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "after", "应为上一页的 next");
        }
    }
}
