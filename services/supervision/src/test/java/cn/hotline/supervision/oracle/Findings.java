package cn.hotline.supervision.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What both reckonings found, side by side. */
final class Findings {
    private static final int SHOWN = 40;

    private final List<String> differences = new ArrayList<>();
    private int clocks;
    private int lamps;
    private int urges;
    private int letters;

    Findings(Map<String, SlowCase> slow, Map<String, List<String>> service) {
        slow.forEach((caseId, told) -> {
            List<String> expected = Stream.of(
                            told.clocks.stream().map(SlowClock::toString),
                            told.urges.stream().map(urge -> "urge " + urge),
                            told.letters.stream().map(letter -> "letter " + letter))
                    .flatMap(each -> each)
                    .toList();
            clocks += told.clocks.size();
            lamps += told.clocks.stream().mapToInt(SlowClock::lampSteps).sum();
            urges += told.urges.size();
            letters += told.letters.size();
            compare(caseId, expected, service.getOrDefault(caseId, List.of()));
        });
    }

    private void compare(String caseId, List<String> expected, List<String> found) {
        List<String> missing = new ArrayList<>(expected);
        found.forEach(missing::remove);
        List<String> surplus = new ArrayList<>(found);
        expected.forEach(surplus::remove);
        missing.forEach(each -> differences.add(caseId + " domain:  " + each));
        surplus.forEach(each -> differences.add(caseId + " service: " + each));
    }

    List<String> differences() {
        return List.copyOf(new TreeSet<>(differences)).subList(0, Math.min(SHOWN, differences.size()));
    }

    @Override
    public String toString() {
        return clocks + " clocks, " + lamps + " lamp steps, " + urges + " urgings, " + letters + " letters, "
                + differences.size() + " differences";
    }
}
