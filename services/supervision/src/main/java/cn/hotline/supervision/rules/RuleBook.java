package cn.hotline.supervision.rules;

import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.calendar.Limit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All rules of supervision with their versions 规则簿; answers by the version in force at the asked moment.
 *
 * <p>A version is all lines of one table with one effective date: the next date replaces them all, so a line can also be dropped.
 */
public record RuleBook(List<ClockPolicy> clocks, List<SupervisionRule> rules, List<LetterPolicy> letters) {
    public RuleBook {
        clocks = List.copyOf(clocks);
        rules = List.copyOf(rules);
        letters = List.copyOf(letters);
    }

    /** The line that gives a clock of such a case its limit; the whole case 全程 has that of the handling, unless a line says else. */
    public ClockPolicy policyOf(ClockKind clock, CaseFacts facts) {
        List<ClockPolicy> version = inForce(clocks, ClockPolicy::effectiveFrom, facts.registeredAt());
        return lineOf(version, clock, facts)
                .or(() -> clock == ClockKind.CASE ? lineOf(version, ClockKind.HANDLE, facts) : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("no limit for " + clock + " of " + facts));
    }

    private static Optional<ClockPolicy> lineOf(List<ClockPolicy> version, ClockKind clock, CaseFacts facts) {
        return version.stream()
                .filter(policy -> policy.matches(clock, facts))
                .max(Comparator.comparingInt(ClockPolicy::priority).thenComparing(ClockPolicy::id));
    }

    /** The other figures in force at a moment. */
    public SupervisionRule ruleAt(Instant moment) {
        return inForce(rules, SupervisionRule::effectiveFrom, moment).get(0);
    }

    /** How long a unit has to answer a letter opened at a moment. */
    public Limit letterLimit(LetterLevel level, Instant moment) {
        return inForce(letters, LetterPolicy::effectiveFrom, moment).stream()
                .filter(policy -> policy.level() == level)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no limit for letters of level " + level))
                .limit();
    }

    private static <T> List<T> inForce(List<T> lines, Function<T, LocalDate> from, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, DistrictTime.ZONE);
        LocalDate version = lines.stream()
                .map(from)
                .filter(date -> !date.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("no rules in force on " + day));
        return lines.stream().filter(line -> from.apply(line).equals(version)).toList();
    }
}
