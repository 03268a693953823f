package cn.hotline.statistics.folding;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A column of a fact table 事实表的列, read off the field that is kept in it. */
final class FactColumn {
    private static final Map<Class<?>, String> TYPES = Map.of(
            UUID.class, "uuid",
            String.class, "text",
            Instant.class, "timestamptz",
            int.class, "int",
            Integer.class, "int",
            long.class, "bigint",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            String[].class, "text[]",
            Instant[].class, "timestamptz[]");

    private final String name;
    private final Field part;
    private final Field field;
    private final Class<?> kind;

    private FactColumn(Field part, Field field) {
        this.part = part;
        this.field = field;
        this.kind = field.getType();
        this.name = snake(field.getName());
        field.setAccessible(true);
        if (part != null) {
            part.setAccessible(true);
        }
    }

    /** The columns of a row, those of its parts included; its id is the first. */
    static List<FactColumn> of(Class<?> row) {
        return columns(null, row);
    }

    private static List<FactColumn> columns(Field part, Class<?> owner) {
        List<FactColumn> columns = new ArrayList<>();
        for (Field field : owner.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
                continue;
            }
            if (isPart(field.getType())) {
                columns.addAll(columns(field, field.getType()));
            } else {
                columns.add(new FactColumn(part, field));
            }
        }
        return columns;
    }

    private static boolean isPart(Class<?> kind) {
        return kind.getPackage() == FactColumn.class.getPackage() && !kind.isEnum();
    }

    static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    String name() {
        return name;
    }

    boolean isArray() {
        return kind.isArray();
    }

    String type() {
        return kind.isEnum() ? "text" : TYPES.get(kind);
    }

    Object get(Object row) {
        try {
            return field.get(part == null ? row : part.get(row));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    void set(Object row, Object value) {
        try {
            field.set(part == null ? row : part.get(row), value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of this column in a row of a result; null stays null. */
    Object read(ResultSet rows, int place) throws SQLException {
        if (kind == Instant.class) {
            OffsetDateTime time = rows.getObject(place, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
        if (kind == UUID.class) {
            return rows.getObject(place, UUID.class);
        }
        if (kind == int.class || kind == Integer.class) {
            return orNull(rows, rows.getInt(place));
        }
        if (kind == long.class) {
            return rows.getLong(place);
        }
        if (kind == boolean.class || kind == Boolean.class) {
            return orNull(rows, rows.getBoolean(place));
        }
        return kind.isArray() ? readArray(rows, place) : readText(rows.getString(place));
    }

    private static Object orNull(ResultSet rows, Object value) throws SQLException {
        return rows.wasNull() ? null : value;
    }

    private Object readText(String text) {
        if (text == null || kind == String.class) {
            return text;
        }
        return Arrays.stream(kind.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private Object readArray(ResultSet rows, int place) throws SQLException {
        Object[] values = (Object[]) rows.getArray(place).getArray();
        return kind == String[].class
                ? values
                : Arrays.stream(values)
                        .map(Timestamp.class::cast)
                        .map(Timestamp::toInstant)
                        .toArray(Instant[]::new);
    }
}
