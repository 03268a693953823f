package cn.hotline.local.demo;

import cn.hotline.local.api.ServiceAway;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Balances the books 对账 after a run: every demand must be archived, with the same outcome in every service; none may still wait
 * in any service's list; its timeline must be whole and hold nothing twice.
 */
final class Reconciliation {
    private static final int LOOKS = 60;
    private static final long BETWEEN_LOOKS_MILLIS = 1_000;

    private final Stage stage;
    private final Map<String, String> unaccounted = new ConcurrentHashMap<>();
    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Timelines timelines;

    Reconciliation(Stage stage) {
        this.stage = stage;
        this.timelines = new Timelines(stage.api());
    }

    /** Cases that do not add up, with the reason. */
    Map<String, String> unaccounted() {
        return new TreeMap<>(unaccounted);
    }

    /** Archived cases by outcome. */
    Map<String, Long> outcomes() {
        return outcomes;
    }

    /** What the timelines tell, counted; the statistics say the same unless a case is unaccounted for. */
    Figures figures() {
        return timelines.figures();
    }

    long events() {
        return timelines.events();
    }

    /** The books reach the same page a moment after each other, so they are looked at until they agree or time is up. */
    void balance() {
        Map<String, Life> byCase = stage.lives().stream().collect(Collectors.toMap(Life::caseId, life -> life));
        if (byCase.isEmpty()) {
            return;
        }
        Map<Book, Map<String, String>> books = new EnumMap<>(Book.class);
        for (int look = 0; look < LOOKS; look++) {
            readAll(books, byCase.keySet());
            compare(books, byCase.values());
            lookForLeftovers(byCase);
            if (unaccounted.isEmpty() || !Pause.of(BETWEEN_LOOKS_MILLIS)) {
                break;
            }
        }
        books.getOrDefault(Book.CLOSURE, Map.of()).values().stream()
                .filter(end -> !end.startsWith("("))
                .forEach(end -> outcomes.merge(end, 1L, Long::sum));
        checkTimelines(byCase.values());
        compareFigures(byCase);
    }

    private void readAll(Map<Book, Map<String, String>> books, Set<String> wanted) {
        String first = wanted.stream().min(String::compareTo).orElseThrow();
        for (Book book : Book.values()) {
            try {
                books.put(book, book.read(stage.api(), wanted, first));
            } catch (ServiceAway away) {
                books.put(book, Map.of());
            }
        }
    }

    private void compare(Map<Book, Map<String, String>> books, Collection<Life> lives) {
        unaccounted.clear();
        for (Life life : lives) {
            Map<String, String> ends = new TreeMap<>();
            books.forEach((book, found) -> ends.put(book.title(), found.getOrDefault(life.caseId(), "(缺 missing)")));
            boolean open = ends.values().stream().anyMatch(end -> end.startsWith("("));
            if (open || Set.copyOf(ends.values()).size() != 1) {
                unaccounted.put(life.caseId(), reason(life, ends));
            }
        }
    }

    private void lookForLeftovers(Map<String, Life> byCase) {
        for (Queue queue : Queue.values()) {
            queue.cases(stage.api()).stream()
                    .filter(byCase::containsKey)
                    .forEach(id ->
                            unaccounted.putIfAbsent(id, byCase.get(id).caseNo() + " 仍待办 still in " + queue.title()));
        }
    }

    private static String reason(Life life, Map<String, String> ends) {
        return life.caseNo() + " [" + life.rowId() + ", " + life.plan().fate() + "] " + ends
                + (life.problem() == null ? "" : " — " + life.problem());
    }

    private void compareFigures(Map<String, Life> byCase) {
        try {
            Map<String, String> differences = timelines.figures().differences(stage.api());
            for (int look = 1; look < LOOKS && !differences.isEmpty() && Pause.of(BETWEEN_LOOKS_MILLIS); look++) {
                differences = timelines.figures().differences(stage.api());
            }
            differences.forEach((caseId, how) ->
                    unaccounted.put(caseId, byCase.get(caseId).caseNo() + " 时间线与统计不符 figures differ:" + how));
        } catch (ServiceAway away) {
            unaccounted.put("statistics", away.getMessage());
        }
    }

    private void checkTimelines(Collection<Life> lives) {
        lives.stream()
                .filter(life -> !unaccounted.containsKey(life.caseId()))
                .parallel()
                .forEach(life -> {
                    String fault = timelines.fault(life.caseId());
                    if (fault != null) {
                        unaccounted.put(life.caseId(), life.caseNo() + " [" + life.rowId() + "] " + fault);
                    }
                });
    }
}
