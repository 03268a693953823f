package cn.hotline.local.demo;

import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.command.Columns;
import cn.hotline.local.demo.Tally.What;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** What a run came to 演示结果. */
public final class DemoResult {
    private static final int MOST_LISTED = 50;

    private final Tally tally;
    private final Reconciliation books;
    private final HotlineApi api;
    private final double seconds;

    DemoResult(Tally tally, Reconciliation books, HotlineApi api, double seconds) {
        this.tally = tally;
        this.books = books;
        this.api = api;
        this.seconds = seconds;
    }

    /** Demands that could not be registered, or whose end is not the same everywhere. */
    public long unaccounted() {
        return books.unaccounted().size() + tally.of(What.FAILED);
    }

    /** Events in the timelines of all lives. */
    public long events() {
        return books.events();
    }

    /** Demands that do not add up, each with the reason. */
    public Collection<String> reasons() {
        return books.unaccounted().values();
    }

    public long count(String what) {
        return tally.of(What.valueOf(what));
    }

    private double livesPerSecond() {
        return tally.of(What.ARCHIVED) / Math.max(seconds, 0.001);
    }

    /** The table for people. */
    public String table() {
        StringBuilder text = new StringBuilder();
        for (What what : What.values()) {
            if (tally.of(what) > 0) {
                text.append("  ")
                        .append(Columns.padded(what.label(), 20))
                        .append(Columns.padded(what.name().toLowerCase(Locale.ROOT), 20))
                        .append(tally.of(what))
                        .append(System.lineSeparator());
            }
        }
        text.append("  归档结果 outcomes ").append(books.outcomes()).append(System.lineSeparator());
        text.append("  件数，时间线与统计一致 figures in timelines and statistics:");
        for (Figure figure : Figure.values()) {
            text.append(' ')
                    .append(figure.label())
                    .append(' ')
                    .append(books.figures().total(figure));
        }
        text.append(System.lineSeparator());
        text.append(String.format("%n  %-36s %8s %8s %8s%n", "接口 call", "次数 n", "p50 ms", "p99 ms"));
        api.latencies().all().forEach((name, times) -> text.append(line(name, times)));
        text.append(String.format(
                "%n  %.1f s，每秒办完 lives/s %.1f，事件 events %d，重试 retries %d%n",
                seconds, livesPerSecond(), books.events(), api.retries()));
        text.append("  对账 unaccounted ").append(unaccounted()).append(System.lineSeparator());
        books.unaccounted().values().stream()
                .limit(MOST_LISTED)
                .forEach(reason -> text.append("    ").append(reason).append(System.lineSeparator()));
        return text.toString();
    }

    private static String line(String name, Histogram times) {
        return String.format(
                "  %-36s %8d %8.1f %8.1f%n",
                name,
                times.getTotalCount(),
                times.getValueAtPercentile(50) / 1000.0,
                times.getValueAtPercentile(99) / 1000.0);
    }

    /** One line for machines. */
    public String json() {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (What what : new What[] {
            What.REGISTERED,
            What.FILED,
            What.PATROLLED,
            What.ANSWERED,
            What.REFUSED,
            What.MERGED,
            What.UNMERGED,
            What.WITHDRAWN,
            What.RETURNED,
            What.EXTENDED,
            What.SUSPENDED,
            What.REASSIGNED,
            What.REJECTED,
            What.URGED,
            What.REDONE,
            What.LETTERS,
            What.TOLD_LATE,
            What.UNREACHABLE,
            What.ARCHIVED
        }) {
            figures.put(what.name().toLowerCase(Locale.ROOT), tally.of(what));
        }
        for (Figure figure : Figure.values()) {
            figures.put(
                    "timeline." + figure.name().toLowerCase(Locale.ROOT),
                    books.figures().total(figure));
        }
        figures.put("unaccounted", unaccounted());
        figures.put("events", books.events());
        figures.put("seconds", Math.round(seconds * 10) / 10.0);
        figures.put("livesPerSecond", Math.round(livesPerSecond() * 10) / 10.0);
        try {
            return new ObjectMapper().writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
