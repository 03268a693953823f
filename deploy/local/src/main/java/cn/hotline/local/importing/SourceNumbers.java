package cn.hotline.local.importing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;

/** The source numbers 来源编号 of a file's rows: the same row has the same number each time, so importing twice registers once. */
final class SourceNumbers {
    private static final int LONGEST = 64;

    private final String prefix;

    private SourceNumbers(String prefix) {
        this.prefix = prefix;
    }

    static SourceNumbers of(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return new SourceNumbers(plain(dot > 0 ? name.substring(0, dot) : name, 24));
    }

    static SourceNumbers prefixed(String prefix) {
        return new SourceNumbers(prefix);
    }

    String of(SourceRow row) {
        String id = row.get(Field.ID);
        return prefix + ":" + (id == null ? "L" + row.line() : plain(id, LONGEST - prefix.length() - 1));
    }

    /** What is not a plain letter or digit, or too long, is replaced by a digest. */
    private static String plain(String text, int most) {
        String kept = text.replaceAll("[^A-Za-z0-9._-]", "");
        if (kept.equals(text) && text.length() <= most && Character.isLetterOrDigit(text.charAt(0))) {
            return text;
        }
        String digest = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 13);
        return "h" + digest.toLowerCase(Locale.ROOT);
    }
}
