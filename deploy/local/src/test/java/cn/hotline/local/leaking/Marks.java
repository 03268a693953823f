package cn.hotline.local.leaking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is looked for: strings nobody else has, in every form in which bytes carry them (as they are, JSON-escaped,
 * percent-encoded, as a dump's hex, in base64 at any of its three alignments).
 */
public final class Marks {
    private final Map<String, String> forms = new LinkedHashMap<>();

    public Marks(String... marks) {
        Arrays.stream(marks).forEach(this::add);
    }

    private void add(String mark) {
        byte[] bytes = mark.getBytes(StandardCharsets.UTF_8);
        form(mark, mark);
        form(
                mark + " (JSON-escaped)",
                mark.chars()
                        .mapToObj(unit -> unit < 128 ? Character.toString(unit) : String.format("\\u%04x", unit))
                        .collect(Collectors.joining()));
        form(mark + " (percent-encoded)", URLEncoder.encode(mark, StandardCharsets.UTF_8));
        form(mark + " (hex)", HexFormat.of().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            form(mark + " (base64)", base64(bytes, before));
        }
    }

    /** The characters of the encoding that depend on the mark alone. */
    private static String base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = (before * 8 + 5) / 6;
        return encoded.substring(from, shifted.length * 8 / 6);
    }

    private void form(String name, String form) {
        forms.put(latin(form), name);
    }

    /** A mark where it must not be, with what stands around it. */
    public record Found(String where, String mark, String around) {
        /** The same mark in another record or row of the same place is the same leak. */
        public String leak() {
            return where.replaceAll("/\\d+@\\d+", "") + ": " + mark;
        }
    }

    /** Every mark in these bytes. */
    public List<Found> in(String where, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Found> found = new ArrayList<>();
        forms.forEach((form, name) -> {
            int at = text.indexOf(form);
            if (at >= 0) {
                found.add(new Found(where, name, around(bytes, at)));
            }
        });
        return found;
    }

    public List<Found> in(String where, String text) {
        return in(where, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String around(byte[] bytes, int at) {
        int from = Math.max(0, at - 120);
        return new String(bytes, from, Math.min(bytes.length, at + 60) - from, StandardCharsets.UTF_8);
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
