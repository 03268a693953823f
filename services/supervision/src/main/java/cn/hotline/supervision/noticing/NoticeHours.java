package cn.hotline.supervision.noticing;

import cn.hotline.kernel.DistrictTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Between which hours of the day units are urged by the lamps and told 提醒时段, with their versions.
 *
 * <p>A version is all lines of one effective date; a day without a line is closed.
 */
public record NoticeHours(List<Line> lines) {
    private static final int DAYS_AHEAD = 31;

    public NoticeHours {
        lines = List.copyOf(lines);
    }

    /** @param weekday null: every day that has no line of its own */
    public record Line(LocalDate effectiveFrom, DayOfWeek weekday, LocalTime opens, LocalTime closes) {}

    /** Whether a moment lies within the hours; the opening does, the closing does not. */
    public boolean isOpen(Instant moment) {
        LocalTime time = LocalTime.ofInstant(moment, DistrictTime.ZONE);
        return on(LocalDate.ofInstant(moment, DistrictTime.ZONE))
                .filter(line -> !time.isBefore(line.opens) && time.isBefore(line.closes))
                .isPresent();
    }

    /** The moment itself, or the next opening after it; where there is none for long, so much later. */
    public Instant openingFrom(Instant moment) {
        if (isOpen(moment)) {
            return moment;
        }
        LocalDate today = LocalDate.ofInstant(moment, DistrictTime.ZONE);
        return IntStream.range(0, DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .flatMap(day -> on(day).stream()
                        .map(line ->
                                day.atTime(line.opens).atZone(DistrictTime.ZONE).toInstant()))
                .filter(opening -> opening.isAfter(moment))
                .findFirst()
                .orElse(moment.plus(Duration.ofDays(DAYS_AHEAD)));
    }

    private Optional<Line> on(LocalDate day) {
        Optional<LocalDate> version = lines.stream()
                .map(Line::effectiveFrom)
                .filter(from -> !from.isAfter(day))
                .max(Comparator.naturalOrder());
        return version.flatMap(from -> lines.stream()
                .filter(line -> line.effectiveFrom.equals(from))
                .filter(line -> line.weekday == null || line.weekday == day.getDayOfWeek())
                .max(Comparator.comparing(line -> line.weekday != null)));
    }
}
