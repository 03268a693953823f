package cn.hotline.bench.fuzz;

import cn.hotline.bench.attack.Door;
import cn.hotline.bench.attack.Shot;
import cn.hotline.bench.attack.Shots;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Random;

/** Spoils addresses, queries, headers and methods 坏的地址与请求头. */
final class BadLines {
    private static final List<String> RAW = List.of(
            "%00",
            "%",
            "%zz",
            "%C0%AF",
            "%ff%fe",
            "%ED%A0%80",
            "..%2f..%2fetc",
            "%2e%2e/",
            ";a=b",
            "a%0d%0aX-Injected:%201",
            "%25%30%30",
            "//");
    private static final List<String> CURSORS = List.of(
            "x",
            "~",
            "1",
            "-1",
            "9999999999999~1",
            "2026-11-20T00:00:00Z~x",
            "+1000000000-12-31T23:59:59Z~00000000-0000-0000-0000-000000000000",
            "AAAA",
            "!!!!",
            "MjAyNi0xMS0yMFQwMDowMDowMFp-eA",
            "eyJhIjoxfQ==",
            "null",
            "0~00000000-0000-0000-0000-000000000000");
    private static final List<String> LIMITS = List.of("0", "-1", "501", "2147483648", "1e3", "", "x", "NaN");
    private static final List<String> VERSIONS = List.of(
            "", "*", "W/\"1\"", "\"-1\"", "\"9999999999999999999\"", "\"x\"", "\"1\", \"2\"", "\"", "1.0", "99999");
    private static final List<String> METHODS =
            List.of("PATCH", "TRACE", "CONNECT", "PROPFIND", "HEAD", "OPTIONS", "DELETE", "PUT", "POST", "get", "X");

    private final Random random;

    BadLines(Random random) {
        this.random = random;
    }

    Shot spoil(Shot honest) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> path(honest);
            case 2, 3, 4 -> query(honest);
            case 5 -> paging(honest);
            case 6 -> version(honest);
            case 7 -> key(honest);
            case 8 -> header(honest);
            default -> honest.method(any(METHODS)).as("method");
        };
    }

    private Shot path(Shot honest) {
        List<Parameter> parameters = honest.door().parameters("path");
        if (parameters.isEmpty()) {
            return honest.target(honest.target().replaceFirst("(\\?|$)", "/" + any(RAW) + "$1"))
                    .as("path");
        }
        String[] pattern = honest.door().path().split("/");
        String[] parts = honest.target().replaceFirst("\\?.*", "").split("/");
        String name = "{" + any(parameters).getName() + "}";
        for (int each = 0; each < parts.length && each < pattern.length; each++) {
            if (pattern[each].equals(name)) {
                parts[each] = random.nextInt(3) == 0 ? any(RAW) : Shots.encode(shortened(any(Nasty.TEXTS)));
            }
        }
        return honest.target(String.join("/", parts)).as("path");
    }

    private Shot query(Shot honest) {
        Door door = honest.door();
        List<Parameter> parameters = door.parameters("query");
        String name = parameters.isEmpty() || random.nextInt(8) == 0
                ? "unknown"
                : any(parameters).getName();
        String value = random.nextInt(5) == 0 ? any(RAW) : Shots.encode(shortened(any(Nasty.TEXTS)));
        return with(honest, name, value, random.nextInt(6) == 0).as("query");
    }

    private Shot paging(Shot honest) {
        boolean cursor = random.nextBoolean();
        return with(honest, cursor ? "after" : "limit", Shots.encode(any(cursor ? CURSORS : LIMITS)), false)
                .as("cursor");
    }

    /** In the place of what stood there, or beside it. */
    private static Shot with(Shot honest, String name, String value, boolean beside) {
        String target = beside
                ? honest.target()
                : honest.target().replaceAll("([?&])" + name + "=[^&]*&?", "$1").replaceFirst("[?&]$", "");
        return honest.target(target + (target.contains("?") ? "&" : "?") + name + "=" + value);
    }

    private Shot version(Shot honest) {
        return random.nextInt(4) == 0
                ? honest.header("If-Match", null).as("if-match")
                : honest.header("If-Match", any(VERSIONS)).as("if-match");
    }

    private Shot key(Shot honest) {
        return honest.header(
                        "Idempotency-Key",
                        any(List.of("", " ", "x".repeat(101), "x".repeat(3_000), "é中", "' OR 1=1", "a\tb", "\u0001")))
                .as("idempotency-key");
    }

    private Shot header(Shot honest) {
        return switch (random.nextInt(9)) {
            case 0 ->
                honest.header(
                                "Accept",
                                any(List.of(
                                        "text/html", "application/xml", "", "a", "*/*;q=x", "application/json;q=0")))
                        .as("accept");
            case 1 -> honest.header("X-Request-Id", "a\r\nX-Injected: 1").as("header-injection");
            case 2 ->
                honest.header("X-Request-Id", "${jndi:ldap://127.0.0.1/a}").as("header-injection");
            case 3 -> honest.header("Last-Event-ID", any(CURSORS)).as("header");
            case 4 -> honest.header("X-Long", "a".repeat(9_000)).as("header-huge");
            case 5 ->
                honest.header("Content-Encoding", any(List.of("gzip", "br", "x")))
                        .as("header");
            case 6 -> honest.header("X-HTTP-Method-Override", "DELETE").as("header");
            case 7 -> honest.header("Range", "bytes=0-1,-1,9999999999-").as("header");
            default ->
                honest.header("Accept-Language", "x".repeat(500) + ";q=2").as("header");
        };
    }

    private static String shortened(String text) {
        return text.length() > 3_000 ? text.substring(0, 3_000) : text;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
