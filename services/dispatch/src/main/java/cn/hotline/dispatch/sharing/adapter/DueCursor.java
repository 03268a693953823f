package cn.hotline.dispatch.sharing.adapter;

import cn.hotline.dispatch.sharing.UnitTask;
import cn.hotline.dispatch.sharing.UnitTaskFilter;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.UnitTaskId;
import java.time.DateTimeException;
import java.time.Instant;

/** Names a place in a list by due time 翻页位置. */
final class DueCursor {
    private DueCursor() {}

    static String of(UnitTask task) {
        return task.dueAt() + "_" + task.id();
    }

    /** Null at the beginning. */
    static UnitTaskFilter.Place parse(String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        String[] parts = after.split("_", 2);
        try {
            return new UnitTaskFilter.Place(
                    Instant.parse(parts[0]),
                    UnitTaskId.fromString(parts[parts.length - 1]).value());
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "after", "应为上一页的 next");
        }
    }
}
