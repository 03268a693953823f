package cn.hotline.local.command;

/** Text in columns; a Chinese character is two wide. */
public final class Columns {
    private static final int FIRST_WIDE = 0x1100;

    private Columns() {}

    public static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - width(text)));
    }

    static int width(String text) {
        return text.codePoints()
                .map(each -> each >= FIRST_WIDE && each != '–' && each != '…' ? 2 : 1)
                .sum();
    }
}
