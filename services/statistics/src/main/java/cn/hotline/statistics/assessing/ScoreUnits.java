package cn.hotline.statistics.assessing;

import cn.hotline.statistics.indicating.Indicator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The score sheets, ranks and bands of all units at once 计分排名. */
record ScoreUnits(Map<String, UnitScore> scores, Map<String, Integer> ranks, SchemeContent scheme) {
    static ScoreUnits of(
            SchemeContent scheme, List<AssessedUnit> units, Function<String, Map<Indicator, Count>> counts) {
        Scoring scoring = new Scoring(scheme);
        Map<String, UnitScore> scores = new LinkedHashMap<>();
        Map<String, String> groups = new LinkedHashMap<>();
        units.forEach(unit -> {
            scores.put(unit.code(), scoring.score(counts.apply(unit.code())));
            groups.put(unit.code(), unit.group());
        });
        return new ScoreUnits(scores, Ranking.of(scores, groups), scheme);
    }

    UnitScore score(String unit) {
        return scores.get(unit);
    }

    Integer rank(String unit) {
        return ranks.get(unit);
    }

    String band(String unit) {
        return score(unit).total() == null ? null : scheme.bandOf(score(unit).total());
    }
}
