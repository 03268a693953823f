package cn.hotline.supervision.rules;

import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.supervision.SupervisionError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a version of the limits can come into force 时限规则校验. */
final class PolicyCheck {
    private static final Map<Limit.Unit, Long> MOST = Map.of(
            Limit.Unit.WORKING_DAYS, 90L,
            Limit.Unit.WORKING_MINUTES, 90L * 1_440,
            Limit.Unit.NATURAL_MINUTES, 90L * 1_440);

    private PolicyCheck() {}

    static void check(LocalDate from, List<ClockPolicy> lines, RuleBook book, WorkCalendars calendars, Instant now) {
        if (!from.isAfter(LocalDate.ofInstant(now, DistrictTime.ZONE))) {
            throw new DomainException(SupervisionError.POLICY_NOT_IN_FUTURE, from);
        }
        if (book.clocks().stream().anyMatch(line -> line.effectiveFrom().equals(from))) {
            throw new DomainException(SupervisionError.POLICY_VERSION_EXISTS, from);
        }
        requireLimits(lines, calendars);
        requireDistinct(lines);
        requireWhole(lines);
    }

    private static void requireLimits(List<ClockPolicy> lines, WorkCalendars calendars) {
        for (ClockPolicy line : lines) {
            Limit limit = line.limit();
            if (limit.amount() < 1 || limit.amount() > MOST.get(limit.unit())) {
                throw new DomainException(SupervisionError.POLICY_LIMIT_UNREASONABLE, line.name(), limit.label());
            }
            if (calendars.find(line.calendar()).isEmpty()) {
                throw new DomainException(SupervisionError.UNKNOWN_CALENDAR, line.calendar());
            }
        }
    }

    private static void requireDistinct(List<ClockPolicy> lines) {
        Map<List<Object>, ClockPolicy> known = new HashMap<>();
        for (ClockPolicy line : lines) {
            ClockPolicy same = known.put(line.conditions(), line);
            if (same != null) {
                throw new DomainException(SupervisionError.POLICY_LINES_ALIKE, same.name(), line.name());
            }
        }
    }

    /** Every case has a limit for each clock; that of the whole case 全程 is the handling's where no line says else. */
    private static void requireWhole(List<ClockPolicy> lines) {
        Arrays.stream(ClockKind.values())
                .filter(kind -> kind != ClockKind.CASE)
                .filter(kind -> lines.stream().noneMatch(line -> line.clock() == kind && line.isGeneral()))
                .findFirst()
                .ifPresent(kind -> {
                    throw new DomainException(SupervisionError.POLICY_NOT_WHOLE, kind.label());
                });
    }
}
