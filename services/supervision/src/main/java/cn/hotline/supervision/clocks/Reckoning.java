package cn.hotline.supervision.clocks;

import cn.hotline.kernel.calendar.ClockSegment;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.supervision.watching.Interruption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes one limit after another out of the time that counts 推算: each begins where the one before was used up, in whatever it is counted,
 * and nothing is taken from an interruption.
 */
final class Reckoning {
    private final WorkCalendar calendar;
    private final List<Interruption> interruptions;
    private Instant at;
    private int next;

    Reckoning(WorkCalendar calendar, CountedTime counted) {
        this.calendar = calendar;
        this.interruptions = counted.interruptions();
        this.at = counted.startedAt();
    }

    /** Takes a limit; returns when it is used up: a limit used up before an interruption, before it. */
    Instant take(Limit limit) {
        stretches(limit);
        return at;
    }

    /** When all that was taken is used up. */
    Instant now() {
        return at;
    }

    /** Takes a limit; returns its ledger, whose minutes add up to it. */
    List<ClockSegment> explain(Limit limit) {
        return stretches(limit).stream()
                .flatMap(stretch -> calendar.explain(stretch.from, stretch.counted).stream())
                .toList();
    }

    /** The moment from which so much was left until now. */
    Instant before(Limit lead) {
        Instant end = at;
        long left = amount(lead);
        for (int each = next - 1; each >= 0; each--) {
            long counted = between(lead, interruptions.get(each).until(), end);
            if (counted >= left) {
                break;
            }
            left -= counted;
            end = interruptions.get(each).from();
        }
        return calendar.minus(end, new Limit(unit(lead), left));
    }

    private List<Stretch> stretches(Limit limit) {
        List<Stretch> stretches = new ArrayList<>();
        long left = amount(limit);
        while (next < interruptions.size()) {
            long counted = between(limit, at, interruptions.get(next).from());
            if (counted >= left) {
                break;
            }
            stretches.add(new Stretch(at, new Limit(unit(limit), counted)));
            left -= counted;
            at = interruptions.get(next).until();
            next++;
        }
        Stretch last = new Stretch(at, new Limit(unit(limit), left));
        stretches.add(last);
        at = calendar.plus(last.from, last.counted);
        return stretches;
    }

    private long between(Limit limit, Instant from, Instant to) {
        return limit.isNatural() ? natural(from, to) : working(calendar, from, to);
    }

    private long amount(Limit limit) {
        return limit.isNatural() ? limit.amount() : ClockTimes.workingMinutes(calendar, limit);
    }

    private static Limit.Unit unit(Limit limit) {
        return limit.isNatural() ? limit.unit() : Limit.Unit.WORKING_MINUTES;
    }

    static long working(WorkCalendar calendar, Instant from, Instant to) {
        return to.isAfter(from) ? calendar.workingMinutesBetween(from, to) : 0;
    }

    private static long natural(Instant from, Instant to) {
        return Math.max(
                0,
                Duration.between(WorkCalendar.toMinute(from), WorkCalendar.toMinute(to))
                        .toMinutes());
    }

    /** A stretch in which time counts, and how much of the limit it takes. */
    private record Stretch(Instant from, Limit counted) {}
}
