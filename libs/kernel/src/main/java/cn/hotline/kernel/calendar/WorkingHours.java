package cn.hotline.kernel.calendar;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The opening hours of a working day (工作时间): spans such as 09:00–12:00 and 13:30–17:30, the same on every working day.
 *
 * @param spans at least one, in the order of the day, each ending before the next begins; copied
 */
public record WorkingHours(List<Span> spans) {
    private static final int NOON = 12 * 60;

    /** 09:00–12:00 and 13:30–17:30, 420 minutes a day: the default of a district centre. */
    public static final WorkingHours STANDARD =
            new WorkingHours(List.of(Span.of("09:00", "12:00"), Span.of("13:30", "17:30")));

    /**
     * One stretch of opening hours (时段), e.g. the morning.
     *
     * @param open first working minute, to the whole minute
     * @param close the minute after the last working one, to the whole minute, after {@code open}; at most 23:59
     */
    public record Span(LocalTime open, LocalTime close) {

        /** @throws IllegalArgumentException if a time has seconds or the span is empty */
        public Span {
            if (!isWholeMinute(open) || !isWholeMinute(close) || !open.isBefore(close)) {
                throw new IllegalArgumentException("not a span of whole minutes: " + open + "–" + close);
            }
        }

        /** A span from texts such as {@code "09:00"}, {@code "12:00"}. */
        public static Span of(String open, String close) {
            return new Span(LocalTime.parse(open), LocalTime.parse(close));
        }

        private static boolean isWholeMinute(LocalTime time) {
            return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
        }

        int openMinute() {
            return open.toSecondOfDay() / 60;
        }

        int closeMinute() {
            return close.toSecondOfDay() / 60;
        }

        int minutes() {
            return closeMinute() - openMinute();
        }
    }

    /** @throws IllegalArgumentException if there is no span, or two overlap, touch or stand in the wrong order */
    public WorkingHours {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a working day needs at least one span");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (!spans.get(i - 1).close().isBefore(spans.get(i).open())) {
                throw new IllegalArgumentException("spans overlap, touch or are out of order: " + spans);
            }
        }
    }

    /**
     * The hours of a half day 半天: these, as far as they lie before noon.
     *
     * @throws IllegalArgumentException if none does
     */
    public WorkingHours untilNoon() {
        return new WorkingHours(spans.stream()
                .filter(span -> span.openMinute() < NOON)
                .map(span -> span.closeMinute() <= NOON ? span : new Span(span.open(), LocalTime.NOON))
                .toList());
    }

    /** The length of one working day in working minutes; 420 for {@link #STANDARD}. */
    public int minutesPerDay() {
        return spans.stream().mapToInt(Span::minutes).sum();
    }

    /** Working minutes from the start of a working day to that minute of the day (0 to 1440). */
    int workedBefore(int minuteOfDay) {
        int worked = 0;
        for (Span span : spans) {
            worked += Math.max(0, Math.min(minuteOfDay, span.closeMinute()) - span.openMinute());
        }
        return worked;
    }

    /** The earliest minute of the day with that much work done before it (1 to {@link #minutesPerDay}): a closing, not an opening. */
    int earliestAfter(int worked) {
        int left = worked;
        for (Span span : spans) {
            if (left <= span.minutes()) {
                return span.openMinute() + left;
            }
            left -= span.minutes();
        }
        throw new IllegalArgumentException("longer than a working day: " + worked);
    }

    /** The latest minute of the day with that much work done before it (0 to under {@link #minutesPerDay}): an opening, not a closing. */
    int latestAfter(int worked) {
        int left = worked;
        for (Span span : spans) {
            if (left < span.minutes()) {
                return span.openMinute() + left;
            }
            left -= span.minutes();
        }
        throw new IllegalArgumentException("a whole working day or longer: " + worked);
    }
}
