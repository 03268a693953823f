package cn.hotline.bench.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Values that fit a schema 合乎契约的值: seen ones where a field of that name was seen, made ones otherwise. */
public final class Examples {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 6;
    private static final List<String> STOCK = List.of(
            "A1",
            "HS-CG",
            "01",
            "0103",
            "2026-11",
            "2026-11-20",
            "09:00",
            "13800138000",
            "true",
            "5wd",
            "PT1H",
            "2026",
            "2026-W40",
            "12",
            "abc",
            "ABC_1",
            "standard",
            "HS20261121-000123",
            "情况属实，已派人处理");

    private final Hoard hoard;
    private final Random random;

    public Examples(Hoard hoard, Random random) {
        this.hoard = hoard;
        this.random = random;
    }

    public JsonNode of(Schema<?> schema, String name) {
        return of(schema, name, 0);
    }

    private JsonNode of(Schema<?> schema, String name, int depth) {
        if (schema == null || depth > DEEP) {
            return JSON.nullNode();
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            return JSON.textNode(String.valueOf(any(schema.getEnum())));
        }
        if (schema.getAllOf() != null
                && schema.getProperties() == null
                && !schema.getAllOf().isEmpty()) {
            return of(schema.getAllOf().get(0), name, depth);
        }
        String type =
                schema.getType() == null ? schema.getProperties() == null ? "string" : "object" : schema.getType();
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, name, depth);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer" -> JSON.numberNode(whole(schema));
            case "number" -> JSON.numberNode(random.nextInt(1000) / 10.0);
            default -> JSON.textNode(text(schema, name));
        };
    }

    private JsonNode object(Schema<?> schema, int depth) {
        ObjectNode object = JSON.objectNode();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                boolean required =
                        schema.getRequired() != null && schema.getRequired().contains(name);
                if (required || random.nextInt(10) < 7) {
                    object.set(name, of(property, name, depth + 1));
                }
            });
        } else if (schema.getAdditionalProperties() instanceof Schema<?> value) {
            object.set("A1", of(value, "value", depth + 1));
        }
        return object;
    }

    private JsonNode array(Schema<?> schema, String name, int depth) {
        int least = schema.getMinItems() == null ? 0 : schema.getMinItems();
        ArrayNode array = JSON.arrayNode();
        int size = Math.max(least, random.nextInt(3));
        for (int each = 0; each < size; each++) {
            array.add(of(schema.getItems(), name.replaceFirst("s$", ""), depth + 1));
        }
        return array;
    }

    private long whole(Schema<?> schema) {
        long least = schema.getMinimum() == null ? 0 : schema.getMinimum().longValue();
        long most =
                schema.getMaximum() == null ? least + 5 : schema.getMaximum().longValue();
        return least + random.nextInt((int) Math.min(1_000, Math.max(1, most - least + 1)));
    }

    /** A text that fits. */
    public String text(Schema<?> schema, String name) {
        String format = schema.getFormat() == null ? "" : schema.getFormat();
        String pattern = schema.getPattern();
        if ("date-time".equals(format)) {
            return Instant.now()
                    .plus(random.nextInt(200) - 100, ChronoUnit.HOURS)
                    .toString();
        }
        if ("date".equals(format)) {
            return LocalDate.now().plusDays(random.nextInt(60) - 30).toString();
        }
        List<String> candidates = new ArrayList<>();
        if (random.nextInt(10) < 8) {
            hoard.pick(name, random).ifPresent(candidates::add);
        }
        if (schema.getExample() != null) {
            candidates.add(String.valueOf(schema.getExample()));
        }
        if ("uuid".equals(format) || pattern != null && pattern.startsWith("[a-fA-F0-9]{8}")) {
            candidates.add(UUID.randomUUID().toString());
        }
        if (pattern != null) {
            candidates.addAll(Arrays.asList(pattern.split("\\|")));
        }
        candidates.addAll(STOCK);
        return candidates.stream()
                .filter(each -> pattern == null || each.matches(loose(pattern)))
                .filter(each -> schema.getMaxLength() == null || each.length() <= schema.getMaxLength())
                .findFirst()
                .orElse("A1");
    }

    private static String loose(String pattern) {
        return "\\S".equals(pattern) ? "(?s).*\\S.*" : pattern;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
