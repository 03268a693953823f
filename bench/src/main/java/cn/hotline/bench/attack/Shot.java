package cn.hotline.bench.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One call as it goes out.
 *
 * @param kind what is wrong with it, for the report
 * @param target path and query as they stand on the request line
 * @param body null for none
 */
public record Shot(Door door, String kind, String method, String target, Map<String, String> headers, byte[] body) {
    private static final int SHOWN = 300;
    private static final int LONGEST_LINE = 4_000;
    private static final int LONGEST_HEADER = 7_000;
    private static final Pattern METHOD = Pattern.compile("[A-Z]+");
    private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

    public Shot {
        headers = new LinkedHashMap<>(headers);
    }

    public Shot as(String changedKind) {
        return new Shot(door, changedKind, method, target, headers, body);
    }

    public Shot method(String changed) {
        return new Shot(door, kind, changed, target, headers, body);
    }

    public Shot target(String changed) {
        return new Shot(door, kind, method, changed, headers, body);
    }

    public Shot body(byte[] changed) {
        return new Shot(door, kind, method, target, headers, changed);
    }

    /** With a header, or without it when the value is null. */
    public Shot header(String name, String value) {
        Shot changed = new Shot(door, kind, method, target, headers, body);
        if (value == null) {
            changed.headers.remove(name);
        } else {
            changed.headers.put(name, value);
        }
        return changed;
    }

    /** Whether it is no HTTP any more, so that it is refused before the application sees it, without a word. */
    public boolean malformed() {
        boolean longLine = target.length() > LONGEST_LINE
                || headers.values().stream().anyMatch(each -> each != null && each.length() > LONGEST_HEADER);
        return longLine
                || !METHOD.matcher(method).matches()
                || NO_ESCAPE.matcher(target).find()
                || headers.values().stream()
                        .anyMatch(each -> each != null && CONTROL.matcher(each).find());
    }

    /** Whether its address may lead to another operation than the one it was made for. */
    public boolean elsewhere() {
        return "path".equals(kind);
    }

    /** For people, without the token. */
    public String shown() {
        List<String> parts = new ArrayList<>(List.of(kind, method, cut(target)));
        headers.forEach((name, value) -> {
            if (!"Authorization".equals(name)) {
                parts.add(name + ": " + cut(value));
            }
        });
        if (body != null) {
            parts.add(cut(new String(body, StandardCharsets.UTF_8)));
        }
        return String.join(" | ", parts).replaceAll("\\p{Cntrl}", "·");
    }

    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…(" + text.length() + ")" : text;
    }
}
