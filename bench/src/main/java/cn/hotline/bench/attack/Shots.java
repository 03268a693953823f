package cn.hotline.bench.attack;

import cn.hotline.local.api.Sessions;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Calls as an honest client would make them 正常的调用, from the contract and what was seen. */
public final class Shots {
    public static final String BOUNDARY = "hotline-bench";

    /** A picture of one point. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Hoard hoard;
    private byte[] table = new byte[0];
    private final Random random;
    private final Examples examples;
    private final Sessions sessions;

    public Shots(Hoard hoard, Random random, Sessions sessions) {
        this.hoard = hoard;
        this.random = random;
        this.examples = new Examples(hoard, random);
        this.sessions = sessions;
    }

    /** The table that is sent where a table is asked for. */
    public void table(byte[] csv) {
        table = csv;
    }

    /** A call in somebody's name, nobody's when the account is null. */
    public Shot honest(Door door, String account) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (account != null) {
            headers.put("Authorization", "Bearer " + sessions.token(account));
        }
        String path = door.path();
        String last = null;
        for (Parameter parameter : door.parameters("path")) {
            String value = hoard.forPath(door, parameter.getName(), random)
                    .orElseGet(() -> examples.text(parameter.getSchema(), parameter.getName()));
            last = value;
            path = path.replace("{" + parameter.getName() + "}", encode(value));
        }
        List<String> query = new ArrayList<>();
        for (Parameter parameter : door.parameters("query")) {
            if (Boolean.TRUE.equals(parameter.getRequired()) || random.nextInt(10) < 2) {
                JsonNode value = examples.of(parameter.getSchema(), parameter.getName());
                query.add(parameter.getName() + "="
                        + encode(value.isArray() ? value.path(0).asText() : value.asText()));
            }
        }
        for (Parameter parameter : door.parameters("header")) {
            switch (parameter.getName()) {
                case "If-Match" -> headers.put("If-Match", "\"" + versionOf(last) + "\"");
                case "Idempotency-Key" ->
                    headers.put("Idempotency-Key", UUID.randomUUID().toString());
                default -> headers.put(parameter.getName(), "1");
            }
        }
        String target = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        Shot bare = new Shot(door, "honest", door.method(), target, headers, null);
        return door.body().isEmpty() ? bare : withBody(bare);
    }

    private long versionOf(String id) {
        return id == null ? 0 : hoard.version(id).orElse((long) random.nextInt(3));
    }

    private Shot withBody(Shot bare) {
        Map.Entry<String, MediaType> content =
                bare.door().body().entrySet().iterator().next();
        byte[] body =
                switch (content.getKey()) {
                    case "text/csv" -> table;
                    case "multipart/form-data" -> form(content.getValue(), "a.png", "image/png", PNG);
                    default ->
                        examples.of(content.getValue().getSchema(), "body")
                                .toString()
                                .getBytes(StandardCharsets.UTF_8);
                };
        String type = "multipart/form-data".equals(content.getKey())
                ? content.getKey() + "; boundary=" + BOUNDARY
                : content.getKey();
        return bare.body(body).header("Content-Type", type);
    }

    /** A form with a file in its file's place and fitting texts in the others. */
    public byte[] form(MediaType content, String fileName, String mediaType, byte[] file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        ((Schema<?>) content.getSchema()).getProperties().forEach((name, schema) -> {
            Schema<?> part = (Schema<?>) schema;
            boolean isFile = "binary".equals(part.getFormat())
                    || part.getItems() != null
                            && "binary".equals(part.getItems().getFormat());
            boolean isObject = part.getProperties() != null;
            String kind = isFile
                    ? "; filename=\"" + fileName + "\"\r\nContent-Type: " + mediaType
                    : isObject ? "\r\nContent-Type: application/json" : "";
            form.writeBytes(utf8(
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + kind + "\r\n\r\n"));
            JsonNode value = isFile ? null : examples.of(part, name);
            form.writeBytes(isFile ? file : utf8(isObject ? value.toString() : value.asText()));
            form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
