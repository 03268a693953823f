package cn.hotline.statistics.reporting.figuring;

import cn.hotline.statistics.indicating.Dimension;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Which cases a report is about 报表范围; null means all.
 *
 * @param tag tag code, e.g. of 营商环境
 * @param channel channel code, e.g. of 数字城管
 * @param category category code of any level
 * @param keyWatched only cases under key watch 重点关注
 */
public record Narrowing(String tag, String channel, String category, boolean keyWatched) {
    private static final int DIGITS_OF_LEVEL = 2;
    private static final Dimension[] LEVELS = {Dimension.CATEGORY_1, Dimension.CATEGORY_2, Dimension.CATEGORY_3};

    /**
     * The same as filters of a question for figures.
     *
     * @param watchClasses every class of key watch
     */
    Map<Dimension, Set<String>> filters(Set<String> watchClasses) {
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        if (tag != null) {
            filters.put(Dimension.TAG, Set.of(tag));
        }
        if (channel != null) {
            filters.put(Dimension.CHANNEL, Set.of(channel));
        }
        if (category != null) {
            filters.put(LEVELS[category.length() / DIGITS_OF_LEVEL - 1], Set.of(category));
        }
        if (keyWatched) {
            filters.put(Dimension.WATCH_CLASS, watchClasses);
        }
        return filters;
    }
}
