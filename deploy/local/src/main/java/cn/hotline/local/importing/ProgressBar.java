package cn.hotline.local.importing;

import java.io.PrintStream;
import java.util.Locale;

/** Progress on the error stream: a bar in a terminal, a line now and then elsewhere. */
public final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final long BAR_EVERY_NANOS = 200_000_000L;
    private static final long LINE_EVERY_NANOS = 5_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private final long begin = System.nanoTime();
    private long last;
    private String text = "";

    public ProgressBar() {
        this(System.err, System.console() != null && !"dumb".equals(System.getenv("TERM")));
    }

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.last = begin;
    }

    /** Shows how far it is; called as often as one likes. */
    public synchronized void show(long done, long total, String what) {
        long now = System.nanoTime();
        if (now - last < (terminal ? BAR_EVERY_NANOS : LINE_EVERY_NANOS) && done < total) {
            return;
        }
        last = now;
        double seconds = (now - begin) / 1e9;
        int filled = total == 0 ? WIDTH : (int) (WIDTH * Math.min(done, total) / total);
        String line = String.format(
                Locale.ROOT,
                "%s %d/%d  %s  %.0f s  %.1f/s",
                "█".repeat(filled) + "░".repeat(WIDTH - filled),
                done,
                total,
                what,
                seconds,
                done / Math.max(seconds, 0.001));
        if (terminal) {
            out.print("\r\u001b[K" + line);
            out.flush();
        } else if (!line.equals(text)) {
            out.println(line);
        }
        text = line;
    }

    /** A line beside the bar. */
    public synchronized void say(String line) {
        if (terminal) {
            out.print("\r\u001b[K");
        }
        out.println(line);
    }

    @Override
    public synchronized void close() {
        if (terminal && !text.isEmpty()) {
            out.println();
        }
    }
}
