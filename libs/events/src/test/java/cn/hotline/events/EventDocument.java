package cn.hotline.events;

import cn.hotline.kernel.Coded;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the AsyncAPI 3.0 document of all events from their records. */
final class EventDocument {
    private final Map<String, String> schemas = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    static String generate() {
        return new EventDocument().write();
    }

    private String write() {
        line(0, "# Generated from libs/events; regenerate with -Dcontract.write=true.");
        line(0, "asyncapi: 3.0.0");
        line(0, "info:");
        line(1, "title: 案件事件目录");
        line(1, "version: '1'");
        line(1, "description: CloudEvents 1.0（binary mode）；同一工单的全部事件按先后进入同一分区。");
        line(0, "channels:");
        channel("caseEvents", Topics.CASE_EVENTS, CaseEvent.class);
        channel("reference", Topics.REFERENCE, ReferenceEvent.class);
        line(0, "components:");
        line(1, "messages:");
        EventCatalogue.all().forEach(this::message);
        line(1, "schemas:");
        schemas.forEach(
                (name, schema) -> text.append("    ").append(name).append(":\n").append(schema));
        return text.toString();
    }

    private void channel(String name, String topic, Class<?> family) {
        line(1, name + ":");
        line(2, "address: " + topic);
        line(2, "messages:");
        EventCatalogue.all().stream().filter(family::isAssignableFrom).forEach(type -> {
            line(3, type.getSimpleName() + ":");
            line(4, "$ref: '#/components/messages/" + type.getSimpleName() + "'");
        });
    }

    private void message(Class<? extends Event> type) {
        line(2, type.getSimpleName() + ":");
        line(3, "name: " + EventCatalogue.typeOf(type));
        line(3, "contentType: application/json");
        line(3, "payload:");
        line(4, "$ref: '#/components/schemas/" + type.getSimpleName() + "'");
        record(type);
    }

    private void record(Class<?> type) {
        if (schemas.putIfAbsent(type.getSimpleName(), "") != null) {
            return;
        }
        StringBuilder schema = new StringBuilder("      type: object\n      properties:\n");
        for (RecordComponent each : type.getRecordComponents()) {
            schema.append("        ")
                    .append(each.getName())
                    .append(": ")
                    .append(inline(each.getGenericType()))
                    .append('\n');
        }
        schemas.put(type.getSimpleName(), schema.toString());
    }

    private String inline(Type type) {
        if (type instanceof ParameterizedType list) {
            return "{type: array, items: " + inline(list.getActualTypeArguments()[0]) + "}";
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            // quoted, for YAML reads a bare NO or TRUE as a truth value
            return Arrays.stream(plain.getEnumConstants())
                    .map(each -> "'" + ((Coded) each).name() + "'")
                    .collect(Collectors.joining(", ", "{type: string, enum: [", "]}"));
        }
        if (plain.isRecord()) {
            return wrapped(plain);
        }
        if (plain == int.class || plain == long.class) {
            return "{type: integer}";
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return "{type: boolean}";
        }
        String format = Map.of(Instant.class, "date-time", LocalDate.class, "date", UUID.class, "uuid")
                .getOrDefault(plain, "");
        return format.isEmpty() ? "{type: string}" : "{type: string, format: " + format + "}";
    }

    /** A typed id is its value; a record of several parts is a schema of its own. */
    private String wrapped(Class<?> type) {
        List<RecordComponent> parts = List.of(type.getRecordComponents());
        if (parts.size() == 1) {
            return inline(parts.get(0).getGenericType());
        }
        record(type);
        return "{$ref: '#/components/schemas/" + type.getSimpleName() + "'}";
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }
}
