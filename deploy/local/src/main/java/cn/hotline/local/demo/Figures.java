package cn.hotline.local.demo;

import cn.hotline.local.api.HotlineApi;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Holds the statistics against the timelines 件数核对: for each case every figure must be the same in both. */
final class Figures {
    private final Map<String, Map<Figure, Integer>> told = new ConcurrentHashMap<>();

    /** Counts a timeline. */
    void count(String caseId, JsonNode timeline) {
        Map<Figure, Integer> counts = new EnumMap<>(Figure.class);
        for (JsonNode line : timeline) {
            for (Figure figure : Figure.values()) {
                if (figure.counts(line)) {
                    counts.merge(figure, 1, Integer::sum);
                }
            }
        }
        told.put(caseId, counts);
    }

    /** How often a figure was met in all timelines counted. */
    long total(Figure figure) {
        return told.values().stream()
                .mapToLong(counts -> counts.getOrDefault(figure, 0))
                .sum();
    }

    /** The cases whose figures differ, and how. */
    Map<String, String> differences(HotlineApi api) {
        Map<String, String> differences = new TreeMap<>();
        Set<String> cases = told.keySet();
        if (cases.isEmpty()) {
            return differences;
        }
        String first = cases.stream().min(String::compareTo).orElseThrow();
        Book.STATISTICS.visit(api, cases, first, fact -> {
            String difference = difference(told.get(fact.path("caseId").asText()), fact);
            if (!difference.isEmpty()) {
                differences.put(fact.path("caseId").asText(), difference);
            }
        });
        return differences;
    }

    /** Empty when a timeline and a fact agree. */
    static String difference(Map<Figure, Integer> counts, JsonNode fact) {
        StringBuilder text = new StringBuilder();
        for (Figure figure : Figure.values()) {
            int lines = counts.getOrDefault(figure, 0);
            if (lines != figure.of(fact)) {
                text.append(' ')
                        .append(figure.label())
                        .append(' ')
                        .append(lines)
                        .append("≠")
                        .append(figure.of(fact));
            }
        }
        return text.toString();
    }
}
