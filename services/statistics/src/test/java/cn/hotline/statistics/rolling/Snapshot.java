package cn.hotline.statistics.rolling;

import cn.hotline.statistics.indicating.Measures;
import cn.hotline.statistics.indicating.Tally;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All counts as of one moment, once as they are answered and once from the facts alone. */
@ApplicationScoped
public class Snapshot {
    static final List<Tally> ALL = Measures.all().stream()
            .flatMap(each -> each.tallies().stream())
            .distinct()
            .toList();

    private final CountFigures figures;

    Snapshot(CountFigures figures) {
        this.figures = figures;
    }

    /** What is answered, and what the facts say. */
    record Both(Map<String, String> answered, Map<String, String> counted) {}

    Both take(Selection selection) {
        return QuarkusTransaction.requiringNew().call(() -> {
            figures.freeze();
            Map<String, String> answered = texts(figures.count(selection, ALL));
            Map<String, String> counted = texts(figures.countLive(selection, ALL));
            return new Both(answered, counted);
        });
    }

    private static Map<String, String> texts(Map<List<String>, Counts> found) {
        Map<String, String> texts = new TreeMap<>();
        found.forEach((key, counts) -> texts.put(
                key.toString(),
                ALL.stream().map(each -> "" + counts.of(each)).toList().toString()));
        return texts;
    }
}
