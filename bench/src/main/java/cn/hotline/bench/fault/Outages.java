package cn.hotline.bench.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When something was broken 故障时段: what could not be done then may be late. */
final class Outages {
    private record Span(Instant from, Instant until) {}

    private final List<Span> spans = new ArrayList<>();

    void add(Instant from, Instant until) {
        spans.add(new Span(from, until));
    }

    /** How much of a time nothing was broken. */
    Duration sound(Instant from, Instant until) {
        Duration left = Duration.between(from, until);
        for (Span span : spans) {
            Instant begin = span.from.isAfter(from) ? span.from : from;
            Instant end = span.until.isBefore(until) ? span.until : until;
            if (begin.isBefore(end)) {
                left = left.minus(Duration.between(begin, end));
            }
        }
        return left;
    }
}
