package cn.hotline.callback.surveying;

import cn.hotline.kernel.DistrictTime;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a reporter counts as unreachable 无法联系: enough calls, spread over enough parts of the day and enough days.
 *
 * <p>Every call is written down, since it happened; calls that do not widen the spread just do not end the callback.
 *
 * @param attempts fewest calls
 * @param minDayParts fewest different parts of the day, 1 to 3
 * @param minDays fewest different days
 */
@Embeddable
public record UnreachableRule(
        @Column(name = "required_attempts") int attempts, int minDayParts, int minDays) {
    /** Whether the calls suffice to give up. */
    public boolean holds(List<Attempt> made) {
        return made.size() >= attempts && lackingDayParts(made) <= 0 && lackingDays(made) <= 0;
    }

    /** From when the next call brings the end nearer; empty when it does at any time. */
    public Optional<Instant> nextAttemptFrom(List<Attempt> made) {
        int laterCalls = Math.max(0, attempts - made.size() - 1);
        boolean newPart = lackingDayParts(made) > laterCalls;
        boolean newDay = lackingDays(made) > laterCalls;
        if (made.isEmpty() || !(newPart || newDay)) {
            return Optional.empty();
        }
        Attempt last = made.get(made.size() - 1);
        LocalDate day = newDay ? last.day().plusDays(1) : last.day();
        while (true) {
            for (DayPart part : DayPart.values()) {
                Instant start =
                        day.atTime(part.from()).atZone(DistrictTime.ZONE).toInstant();
                boolean fresh = !newPart || made.stream().noneMatch(each -> each.dayPart() == part);
                if (fresh && start.isAfter(last.at())) {
                    return Optional.of(start);
                }
            }
            day = day.plusDays(1);
        }
    }

    private int lackingDayParts(List<Attempt> made) {
        return minDayParts
                - (int) made.stream().map(Attempt::dayPart).distinct().count();
    }

    private int lackingDays(List<Attempt> made) {
        return minDays - (int) made.stream().map(Attempt::day).distinct().count();
    }
}
