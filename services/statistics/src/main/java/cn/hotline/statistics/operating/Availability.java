package cn.hotline.statistics.operating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How much of a period a platform ran 平台运行正常率: its seconds without unplanned outage over all its seconds.
 *
 * @param seconds of the period
 * @param down seconds of it with an unplanned outage; what two outages share counts once
 * @param planned seconds of it with planned maintenance; they count as running
 */
public record Availability(String platform, long seconds, long down, long planned) {
    private static final int DECIMALS = 2;

    static Availability of(String platform, Instant from, Instant until, List<Outage> outages) {
        return new Availability(
                platform,
                Duration.between(from, until).toSeconds(),
                covered(from, until, outages, false),
                covered(from, until, outages, true));
    }

    private static long covered(Instant from, Instant until, List<Outage> outages, boolean planned) {
        Instant reached = from;
        Duration sum = Duration.ZERO;
        for (Outage outage : outages.stream()
                .filter(each -> each.planned() == planned)
                .sorted(Comparator.comparing(Outage::beganAt))
                .toList()) {
            Instant begin = later(outage.beganAt(), reached);
            Instant end = outage.endedAt() == null || outage.endedAt().isAfter(until) ? until : outage.endedAt();
            if (end.isAfter(begin)) {
                sum = sum.plus(Duration.between(begin, end));
                reached = end;
            }
        }
        return sum.toSeconds();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** In percent, rounded half up to two decimals; null for a period without a second. */
    public BigDecimal percent() {
        return seconds <= 0
                ? null
                : BigDecimal.valueOf(seconds - down)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(seconds), DECIMALS, RoundingMode.HALF_UP);
    }
}
