package cn.hotline.bench.fault;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** One row of a table, by column names. */
record Row(Map<String, Object> columns) {
    /** A column as text; an empty text for null. */
    String text(String column) {
        Object value = columns.get(column);
        return value == null ? "" : value.toString();
    }

    long number(String column) {
        return columns.get(column) instanceof Number value ? value.longValue() : 0;
    }

    boolean flag(String column) {
        return Boolean.TRUE.equals(columns.get(column));
    }

    byte[] bytes(String column) {
        return (byte[]) columns.get(column);
    }

    /** To the microsecond; null for null. */
    Instant moment(String column) {
        return columns.get(column) instanceof Timestamp value
                ? value.toInstant().truncatedTo(ChronoUnit.MICROS)
                : null;
    }
}
