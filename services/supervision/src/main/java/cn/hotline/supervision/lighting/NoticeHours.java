package cn.hotline.supervision.lighting;

import cn.hotline.kernel.DistrictTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Between which hours of the day units are urged by the lamps and told 提醒时段, with their versions.
 *
 * <p>A version is all lines of one effective date; a day without a line is closed.
 */
public record NoticeHours(List<Line> lines) {
    /** No version closes for longer than this; else nothing would ever be told. */
    private static final int DAYS_AHEAD = 31;

    public NoticeHours {
        lines = List.copyOf(lines);
    }

    /** @param weekday null: every day that has no line of its own */
    public record Line(LocalDate effectiveFrom, DayOfWeek weekday, LocalTime opens, LocalTime closes) {}

    /** Whether a moment lies within the hours; the opening does, the closing does not. */
    public boolean isOpen(Instant moment) {
        return !openingFrom(moment).isAfter(moment);
    }

    /** The moment itself, or the next opening after it. */
    public Instant openingFrom(Instant moment) {
        ZonedDateTime local = moment.atZone(DistrictTime.ZONE);
        for (int days = 0; days <= DAYS_AHEAD; days++) {
            LocalDate day = local.toLocalDate().plusDays(days);
            Optional<Line> line = on(day);
            if (line.isPresent()) {
                Instant opens =
                        day.atTime(line.get().opens).atZone(DistrictTime.ZONE).toInstant();
                Instant closes =
                        day.atTime(line.get().closes).atZone(DistrictTime.ZONE).toInstant();
                if (moment.isBefore(closes)) {
                    return moment.isBefore(opens) ? opens : moment;
                }
            }
        }
        throw new IllegalStateException("no notice hours within " + DAYS_AHEAD + " days of " + moment);
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
