package cn.hotline.supervision.clocks;

import cn.hotline.events.code.ClockKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What of a clock follows from the events alone 时限要点: everything but its lamp and its id.
 *
 * @param facts by name, in the order in which people look at them
 */
public record ClockPicture(ClockKind kind, int round, Instant startedAt, Map<String, String> facts) {
    public static ClockPicture of(CaseClock clock) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("due", text(clock.times().dueAt()));
        facts.put("yellow", text(clock.times().yellowAt()));
        facts.put("letter", text(clock.times().letterAt()));
        facts.put("limit", text(clock.times().limit()));
        facts.put("state", text(clock.state()));
        facts.put("cause", text(clock.origin().cause()));
        facts.put("firstCause", text(clock.origin().firstCause()));
        facts.put("workOrder", text(clock.workOrderId()));
        facts.put(
                "unit", clock.responsible() == null ? "-" : clock.responsible().unit());
        facts.put("stopped", text(clock.verdict().stoppedAt()));
        facts.put("inTime", text(clock.verdict().inTime()));
        facts.put("workingMinutes", text(clock.verdict().workingMinutes()));
        facts.put("interruptions", Arrays.toString(clock.adjustments().turns()));
        facts.put("interruptionCauses", Arrays.toString(clock.adjustments().causes()));
        facts.put("extensions", Arrays.toString(clock.adjustments().extras()));
        return new ClockPicture(clock.kind(), clock.round(), clock.times().startedAt(), facts);
    }

    private static String text(Object value) {
        return Objects.toString(value, "-");
    }

    /** In what this one is not the other, which stands; empty when they agree. */
    public List<String> against(ClockPicture standing) {
        return facts.entrySet().stream()
                .filter(fact -> !fact.getValue().equals(standing.facts.get(fact.getKey())))
                .map(fact -> fact.getKey() + " " + standing.facts.get(fact.getKey()) + " ≠ " + fact.getValue())
                .toList();
    }

    @Override
    public String toString() {
        return kind + " round " + round + " from " + startedAt;
    }
}
