package cn.hotline.statistics.rolling;

import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.indicating.Measures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The totals of each day 日汇总查询. */
@ApplicationScoped
public class ReadDailyTotals {
    private final CountFigures figures;

    ReadDailyTotals(CountFigures figures) {
        this.figures = figures;
    }

    /** Null for unit, channel or category means all of them; a day on which nothing happened is missing. */
    @Transactional
    public Map<String, Counts> read(
            LocalDate from, LocalDate to, List<Measure> counts, String unit, String channel, String category) {
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        put(filters, Dimension.UNIT, unit);
        put(filters, Dimension.CHANNEL, channel);
        put(filters, Dimension.CATEGORY_1, category);
        figures.freeze();
        Selection selection = new Selection(new DayRange(from, to.plusDays(1)), List.of(Bucket.DAY), filters);
        Map<String, Counts> days = new TreeMap<>();
        figures.count(selection, counts.stream().map(Measure::counted).toList())
                .forEach((key, found) -> days.put(key.get(0), found));
        days.values().removeIf(day -> counts.stream().allMatch(each -> day.of(each.counted()) == 0));
        return days;
    }

    private static void put(Map<Dimension, Set<String>> filters, Dimension dimension, String code) {
        if (code != null) {
            filters.put(dimension, Set.of(code));
        }
    }

    /** The counts of these codes. */
    public static List<Measure> measures(List<String> codes) {
        return codes.stream().map(Measures::ofCode).toList();
    }
}
