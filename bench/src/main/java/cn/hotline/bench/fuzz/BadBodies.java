package cn.hotline.bench.fuzz;

import cn.hotline.bench.attack.Shot;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils JSON bodies 坏的请求体: one thing is wrong at a time, so that the call gets as far as it can. */
final class BadBodies {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOLE = "@@hole@@";

    private final Random random;

    BadBodies(Random random) {
        this.random = random;
    }

    Shot spoil(Shot honest) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> replaced(honest, quoted(any(Nasty.TEXTS)), "text");
            case 3, 4 -> replaced(honest, any(Nasty.VALUES), "value");
            case 5 -> replaced(honest, null, "missing");
            case 6 -> extra(honest);
            case 7 -> doubled(honest);
            case 8 -> deep(honest);
            case 9 -> recoded(honest);
            case 10 -> cut(honest);
            default -> other(honest);
        };
    }

    /** Puts a text of JSON into the place of one value; takes the value away when there is none. */
    private Shot replaced(Shot honest, String json, String kind) {
        JsonNode tree = tree(honest);
        List<Runnable> cuts = new ArrayList<>();
        walk(tree, cuts, json == null);
        if (cuts.isEmpty()) {
            return honest.body(utf8(json == null ? "" : json)).as("body-" + kind);
        }
        cuts.get(random.nextInt(cuts.size())).run();
        String whole = tree.toString();
        return honest.body(utf8(json == null ? whole : whole.replace('"' + HOLE + '"', json)))
                .as("body-" + kind);
    }

    private static void walk(JsonNode tree, List<Runnable> cuts, boolean away) {
        if (tree instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                cuts.add(() -> {
                    if (away) {
                        object.remove(name);
                    } else {
                        object.put(name, HOLE);
                    }
                });
                walk(object.get(name), cuts, away);
            });
        } else if (tree instanceof ArrayNode array) {
            for (int each = 0; each < array.size(); each++) {
                int place = each;
                cuts.add(() -> {
                    if (away) {
                        array.remove(place);
                    } else {
                        array.set(place, HOLE);
                    }
                });
                walk(array.get(each), cuts, away);
            }
        }
    }

    private Shot extra(Shot honest) {
        String name = any(List.of("id", "version", "class", "@type", "__proto__", "createdBy", "status", "a\\u0000b"));
        return inFront(honest, '"' + name + "\":" + any(Nasty.VALUES)).as("body-extra");
    }

    private Shot doubled(Shot honest) {
        JsonNode tree = tree(honest);
        String name = tree.fieldNames().hasNext() ? tree.fieldNames().next() : "a";
        return inFront(honest, '"' + name + "\":" + any(Nasty.VALUES)).as("body-duplicate-key");
    }

    private static Shot inFront(Shot honest, String member) {
        String body = new String(honest.body(), StandardCharsets.UTF_8);
        return body.startsWith("{") && body.length() > 2
                ? honest.body(utf8("{" + member + "," + body.substring(1)))
                : honest.body(utf8("{" + member + "}"));
    }

    private Shot deep(Shot honest) {
        int levels = any(List.of(50, 999, 1_001, 20_000));
        return random.nextBoolean()
                ? replaced(honest, "[".repeat(levels) + "]".repeat(levels), "deep")
                : replaced(honest, "{\"a\":".repeat(levels) + "1" + "}".repeat(levels), "deep");
    }

    private Shot recoded(Shot honest) {
        String body = new String(honest.body(), StandardCharsets.UTF_8);
        byte[] bytes =
                switch (random.nextInt(6)) {
                    case 0 -> body.getBytes(StandardCharsets.UTF_16);
                    case 1 -> body.getBytes(StandardCharsets.UTF_16LE);
                    case 2 -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, honest.body());
                    case 3 -> within(honest.body(), new byte[] {(byte) 0xC0, (byte) 0xAF});
                    case 4 -> within(honest.body(), new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) 0x80});
                    default -> within(honest.body(), new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
                };
        return honest.body(bytes).as("body-encoding");
    }

    private Shot cut(Shot honest) {
        int length = honest.body().length;
        return honest.body(java.util.Arrays.copyOf(honest.body(), random.nextInt(Math.max(1, length))))
                .as("body-truncated");
    }

    private Shot other(Shot honest) {
        return switch (random.nextInt(8)) {
            case 0 -> honest.body(null).header("Content-Type", null).as("body-none");
            case 1 -> honest.body(new byte[0]).as("body-empty");
            case 2 -> honest.body(utf8(any(Nasty.VALUES))).as("body-other");
            case 3 ->
                honest.body(utf8("[" + new String(honest.body(), StandardCharsets.UTF_8) + "]"))
                        .as("body-other");
            case 4 ->
                honest.header("Content-Type", any(List.of("text/plain", "application/xml", "a/b", "", "json", "*/*")))
                        .as("media-type");
            case 5 ->
                honest.header(
                                "Content-Type",
                                any(List.of(
                                        "application/json; charset=x",
                                        "application/json; charset=utf-16",
                                        "application/json;;")))
                        .as("media-type");
            case 6 -> honest.body(utf8("<?xml version=\"1.0\"?><a/>")).as("body-other");
            default -> honest.body(joined(honest.body(), honest.body())).as("body-twice");
        };
    }

    private static JsonNode tree(Shot honest) {
        try {
            return JSON.readTree(honest.body());
        } catch (java.io.IOException e) {
            throw new IllegalStateException("an honest body is JSON", e);
        }
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] within(byte[] body, byte[] bad) {
        String text = new String(body, StandardCharsets.UTF_8);
        int quote = text.indexOf(":\"");
        int place = quote < 0 ? 0 : utf8(text.substring(0, quote + 2)).length;
        return ByteBuffer.allocate(body.length + bad.length)
                .put(body, 0, place)
                .put(bad)
                .put(body, place, body.length - place)
                .array();
    }

    private static byte[] joined(byte[] one, byte[] two) {
        return ByteBuffer.allocate(one.length + two.length).put(one).put(two).array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
