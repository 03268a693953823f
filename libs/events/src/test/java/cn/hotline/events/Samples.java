package cn.hotline.events;

import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseNo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One fully filled sample of every event record, always the same: what the golden files hold. */
public final class Samples {
    private Samples() {}

    /** The sample of a record type. */
    public static <R extends Record> R of(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        Object[] values = Arrays.stream(components)
                .map(each -> value(each.getGenericType(), each.getName()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample for " + type, e);
        }
    }

    /** The sample of an event type. */
    public static Event event(Class<? extends Event> type) {
        return (Event) of(type.asSubclass(Record.class));
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType list) {
            Object element = value(list.getActualTypeArguments()[0], name);
            return list.getRawType() == Set.class ? Set.of(element) : List.of(element);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain == CaseNo.class) {
            return new CaseNo(name.startsWith("lead") ? "HS20261121-000007" : "HS20261121-000123");
        }
        if (plain == CategoryCode.class) {
            return new CategoryCode(name.equals("parent") ? "01" : "0103");
        }
        if (plain == UnitCode.class) {
            return new UnitCode("HS-CG");
        }
        if (plain.isRecord() && plain.getRecordComponents()[0].getType() == UUID.class) {
            return identifier(plain, name);
        }
        if (plain.isRecord()) {
            return of(plain.asSubclass(Record.class));
        }
        return scalar(plain, name);
    }

    private static Object identifier(Class<?> type, String name) {
        UUID value = new UUID(0x0193b6a07c1e7000L, 0x8000000000000000L | (name.hashCode() & 0xffffffL));
        try {
            return type.getDeclaredConstructor(UUID.class).newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object scalar(Class<?> type, String name) {
        if (type == String.class) {
            return "样例 " + name;
        }
        if (type == int.class) {
            return 1;
        }
        if (type == long.class) {
            return 95L;
        }
        if (type == Double.class) {
            return name.equals("latitude") ? 30.5 : 114.25;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == Instant.class) {
            return Instant.parse("2026-11-21T01:15:00Z");
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 12, 1);
        }
        throw new IllegalStateException("no sample value for " + type + " " + name);
    }
}
