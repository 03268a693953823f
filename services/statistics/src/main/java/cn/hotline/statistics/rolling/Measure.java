package cn.hotline.statistics.rolling;

import cn.hotline.kernel.Coded;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is counted per day 日汇总项目; each counts on the day it happened, for the unit it happened to. */
public enum Measure implements Coded {
    REGISTERED("受理"),
    FILED("立案"),
    DISPATCHED("派单"),
    SIGNED("签收"),
    RETURNED("退单"),
    REJECTED("驳回"),
    CLOSED("结案"),
    CALLED_BACK("已回访结案"),
    REACHED("接触"),
    SATISFIED("最终满意"),
    REDONE("重办"),
    ARCHIVED("归档"),
    EXTENDED("延期"),
    SUSPENDED("挂账"),
    REASSIGNED("改派"),
    JOINTLY_HANDLED("联办"),
    EXCLUDED("不计考核");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns of all measures, each shaped by a pattern with {@code {c}} for the column, joined by commas. */
    static String columns(String pattern) {
        return Arrays.stream(values())
                .map(each -> pattern.replace("{c}", each.column()))
                .collect(Collectors.joining(", "));
    }
}
