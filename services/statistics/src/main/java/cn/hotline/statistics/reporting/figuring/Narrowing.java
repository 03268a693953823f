package cn.hotline.statistics.reporting.figuring;

import cn.hotline.statistics.indicating.Scope;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which cases a report is about 报表范围; null means all.
 *
 * @param tag tag code, e.g. of 营商环境
 * @param channel channel code, e.g. of 数字城管
 * @param category category code of any level
 * @param keyWatched only cases under key watch 重点关注
 */
public record Narrowing(String tag, String channel, String category, boolean keyWatched) {
    /** Every case. */
    public static final Narrowing NONE = new Narrowing(null, null, null, false);

    /** Whether an indicator's own scope says it all. */
    boolean fitsScope() {
        return tag == null && !keyWatched;
    }

    Scope scope(ReportPeriod period) {
        return new Scope(period.from(), period.to(), null, channel, category, null, null);
    }

    /** What a case {@code c} must meet. */
    String condition() {
        return (tag == null ? "" : " and c.tags @> array[cast(:tag as text)]")
                + (channel == null ? "" : " and c.channel = :channel")
                + (category == null ? "" : " and c.category like :category")
                + (keyWatched ? " and cardinality(c.watch_classes) > 0" : "");
    }

    Map<String, Object> parameters() {
        Map<String, Object> values = new TreeMap<>();
        if (tag != null) {
            values.put("tag", tag);
        }
        if (channel != null) {
            values.put("channel", channel);
        }
        if (category != null) {
            values.put("category", category + "%");
        }
        return values;
    }
}
