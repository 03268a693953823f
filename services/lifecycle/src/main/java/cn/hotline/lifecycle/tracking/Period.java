package cn.hotline.lifecycle.tracking;

import java.time.Instant;
import java.util.function.Function;

/** What a period of days is held against 期间口径. */
public enum Period {
    REGISTERED("c.registered_at", file -> file.registeredAt),
    CLOSED("c.closed_at", file -> file.closedAt),
    DUE("c.due_at", file -> file.clock.dueAt);

    private final String column;
    private final Function<CaseFile, Instant> time;

    Period(String column, Function<CaseFile, Instant> time) {
        this.column = column;
        this.time = time;
    }

    String column() {
        return column;
    }

    Instant of(CaseFile file) {
        return time.apply(file);
    }
}
