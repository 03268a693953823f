package cn.hotline.statistics.reporting.figuring;

import cn.hotline.events.code.ClueKind;
import cn.hotline.events.code.ExclusionReason;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.kernel.Coded;
import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.indicating.Measures;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A section of a report 报表章节 and what it measures; a definition says which ones a report has, and templates name them by their labels. */
public enum ReportSection implements Coded {
    OVERVIEW(
            "总体情况",
            Stream.of(
                    "registered",
                    "answered",
                    "refused",
                    "filed",
                    "merged",
                    "withdrawn",
                    "dispatches",
                    "signed",
                    "closed",
                    "called-back",
                    "archived",
                    "jointly-handled",
                    "extensions",
                    "suspensions",
                    "exclusions")),
    TREND("受理走势", Stream.of("registered", "closed")),
    CHANNELS("来源渠道", Stream.of("registered")),
    TYPES("诉求类型", Stream.of("registered")),
    CATEGORIES("诉求类别", Stream.of("registered")),
    TOP_CATEGORIES("类别前十", Stream.of("registered")),
    STREETS("街道分布", Stream.of("registered")),
    RATES("办理质效", Arrays.stream(Indicator.values()).map(Indicator::code)),
    UNITS(
            "承办单位排名",
            Stream.of(
                    "timely-closing",
                    "signing",
                    "timely-signing",
                    "final-satisfaction",
                    "solving",
                    "returning",
                    "redoing")),
    HOT("热点诉求", Stream.of("registered")),
    FLOW(
            "退单重办与督办",
            Stream.of(
                    "returns-asked",
                    "returned",
                    "returns-refused",
                    "reassigned",
                    "reviewed",
                    "rejected",
                    "orders-urged-near-due",
                    "urgings-near-due",
                    "urgings-overdue",
                    "urgings-by-hand",
                    "redone",
                    "cases-supervised",
                    "letters-opened",
                    "letters-answered")),
    SATISFACTION("群众评价", each("final", Satisfaction.values())),
    BACKLOG("在办情况", Stream.of("open-backlog", "overdue-backlog")),
    TYPICAL("典型案例", Stream.of()),
    EXCLUSIONS("不计考核", Stream.concat(Stream.of("exclusions"), each("exclusions", ExclusionReason.values()))),
    CLUES("问题线索", Stream.concat(Stream.of("clues"), each("clues", ClueKind.values()))),
    KEY_WATCH("重点关注", Stream.of("registered", "key-watch"));

    private final String label;
    private final List<Measure> measures;

    ReportSection(String label, Stream<String> measures) {
        this.label = label;
        this.measures = measures.map(Measures::ofCode).toList();
    }

    private static Stream<String> each(String what, Coded[] answers) {
        return Stream.of(answers).map(answer -> Measures.code(what, answer));
    }

    @Override
    public String label() {
        return label;
    }

    /** In the order it tells them; of the units the first one ranks. */
    public List<Measure> measures() {
        return measures;
    }

    public static Optional<ReportSection> labelled(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }
}
