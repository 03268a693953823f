package cn.hotline.statistics.reporting.composing;

import cn.hotline.kernel.Coded;
import java.util.Arrays;
import java.util.Optional;

/** A section of a report 报表章节; a definition says which ones it has, and templates name them by their labels. */
public enum ReportSection implements Coded {
    OVERVIEW("总体情况"),
    TREND("受理走势"),
    CHANNELS("来源渠道"),
    TYPES("诉求类型"),
    CATEGORIES("诉求类别"),
    TOP_CATEGORIES("类别前十"),
    STREETS("街道分布"),
    RATES("办理质效"),
    UNITS("承办单位排名"),
    HOT("热点诉求"),
    FLOW("退单重办与督办"),
    SATISFACTION("群众评价"),
    BACKLOG("在办情况"),
    TYPICAL("典型案例"),
    EXCLUSIONS("不计考核"),
    CLUES("问题线索"),
    KEY_WATCH("重点关注");

    private final String label;

    ReportSection(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public static Optional<ReportSection> labelled(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }
}
