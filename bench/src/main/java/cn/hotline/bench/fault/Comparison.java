package cn.hotline.bench.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds what a table must say, by the log, against what it says: each thing once, on both sides, the same. */
final class Comparison {
    private final String where;
    private final Map<String, String> wanted = new TreeMap<>();
    private final Map<String, String> found = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Comparison(String where) {
        this.where = where;
    }

    void expect(String key, Object... values) {
        if (wanted.put(key, text(values)) != null) {
            problems.add(new Problem(where, key, "told twice by the log"));
        }
    }

    void find(String key, Object... values) {
        if (found.put(key, text(values)) != null) {
            problems.add(new Problem(where, key, "stands twice in the table"));
        }
    }

    private static String text(Object... values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(value == null || "".equals(value) ? "-" : value.toString());
        }
        return String.join(" ", texts);
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        wanted.forEach((key, value) -> {
            String present = found.get(key);
            if (present == null) {
                all.add(new Problem(where, key, "missing; the log says " + value));
            } else if (!present.equals(value)) {
                all.add(new Problem(where, key, "is " + present + "; the log says " + value));
            }
        });
        found.forEach((key, value) -> {
            if (!wanted.containsKey(key)) {
                all.add(new Problem(where, key, "is " + value + "; the log knows nothing of it"));
            }
        });
        return all;
    }
}
