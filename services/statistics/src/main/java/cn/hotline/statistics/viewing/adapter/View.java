package cn.hotline.statistics.viewing.adapter;

import cn.hotline.statistics.querying.adapter.FigureQueryRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A ready-made view 专题视图: questions for figures that belong together.
 *
 * @param ofUnit whether it is about one unit, which must be named
 * @param ofCentre whether it is about the centre's own people, and nobody else's
 */
record View(String code, String title, String about, boolean ofUnit, boolean ofCentre, List<Section> sections) {
    /**
     * One question of it.
     *
     * @param ofAll whether it asks about all units also where the view is about one
     * @param query without a period
     */
    record Section(String title, boolean ofAll, FigureQueryRequest query) {
        /** @param units null for all */
        FigureQueryRequest of(FigureQueryRequest.PeriodRequest period, List<String> units) {
            Map<String, List<String>> filters = new TreeMap<>(query.filters() == null ? Map.of() : query.filters());
            if (units != null && !ofAll) {
                filters.put("unit", units);
            }
            return new FigureQueryRequest(
                    query.measures(),
                    query.dimensions(),
                    filters.isEmpty() ? null : filters,
                    period,
                    query.compare(),
                    query.order(),
                    query.limit(),
                    query.minimumVolume(),
                    query.bands());
        }
    }
}
