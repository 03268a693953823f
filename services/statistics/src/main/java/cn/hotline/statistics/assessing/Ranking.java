package cn.hotline.statistics.assessing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Ranks the units of each group by their totals 排名: 1, 1, 3 where two are equal; who is listed apart has no rank. */
final class Ranking {
    private Ranking() {}

    /** The ranks by unit; a unit without a total has none. */
    static Map<String, Integer> of(Map<String, UnitScore> scores, Map<String, String> groups) {
        Map<String, Integer> ranks = new HashMap<>();
        scores.forEach((unit, score) -> {
            if (score.total() != null) {
                List<BigDecimal> rivals = scores.entrySet().stream()
                        .filter(other -> groups.get(other.getKey()).equals(groups.get(unit)))
                        .map(other -> other.getValue().total())
                        .filter(Objects::nonNull)
                        .toList();
                ranks.put(
                        unit,
                        1
                                + (int) rivals.stream()
                                        .filter(total -> total.compareTo(score.total()) > 0)
                                        .count());
            }
        });
        return ranks;
    }
}
