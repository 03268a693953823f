package cn.hotline.lifecycle.tracking;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;

/** The order of a list of cases 排序; cases of one moment stand by their ids, so that a page never loses or repeats one. */
public enum CaseSort {
    NEWEST("-registeredAt", "c.registered_at", true, file -> file.registeredAt),
    OLDEST("registeredAt", "c.registered_at", false, file -> file.registeredAt),
    DUE_FIRST("dueAt", "c.due_at", false, file -> file.clock.dueAt),
    DUE_LAST("-dueAt", "c.due_at", true, file -> file.clock.dueAt);

    private final String code;
    private final String column;
    private final boolean descending;
    private final Function<CaseFile, Instant> key;

    CaseSort(String code, String column, boolean descending, Function<CaseFile, Instant> key) {
        this.code = code;
        this.column = column;
        this.descending = descending;
        this.key = key;
    }

    /** The order of a code as it stands in requests, e.g. {@code -registeredAt}; without one the newest come first. */
    public static CaseSort of(String code) {
        return code == null
                ? NEWEST
                : Arrays.stream(values())
                        .filter(sort -> sort.code.equals(code))
                        .findFirst()
                        .orElseThrow(() -> new DomainException(
                                CommonError.INVALID_PARAMETER, "sort", "应为 registeredAt 或 dueAt，倒序加 -"));
    }

    public String code() {
        return code;
    }

    /** Only cases that have the time can stand in its order. */
    void restrict(CaseQuery query, String after) {
        if (column.equals("c.due_at")) {
            query.bound("c.due_at is not null");
        }
        if (after != null) {
            try {
                String[] parts = after.split("_", 2);
                query.with("afterAt", Instant.parse(parts[0])).with("afterId", UUID.fromString(parts[1]));
            } catch (RuntimeException malformed) {
                throw new DomainException(CommonError.INVALID_PARAMETER, "after", "应取自上一页的 next");
            }
            query.bound("(" + column + ", c.case_id) " + (descending ? "<" : ">") + " (:afterAt, :afterId)");
        }
    }

    String column() {
        return column;
    }

    boolean isDescending() {
        return descending;
    }

    public String orderBy() {
        String direction = descending ? " desc" : " asc";
        return column + direction + ", c.case_id" + direction;
    }

    String cursor(CaseFile file) {
        return key.apply(file) + "_" + file.caseId;
    }
}
