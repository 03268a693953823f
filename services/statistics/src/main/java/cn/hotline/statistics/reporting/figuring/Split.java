package cn.hotline.statistics.reporting.figuring;

import cn.hotline.events.code.ClueKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.ExclusionReason;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.kernel.Coded;
import cn.hotline.statistics.naming.Directory;
import cn.hotline.statistics.naming.Names;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** By what counts of a report are split 报表分项; a thing whose part is not known is counted as {@code -}. */
public enum Split implements Coded {
    CHANNEL("来源渠道", "c.channel"),
    TYPE("诉求类型", "c.type"),
    CATEGORY("一级类别", "c.category_l1"),
    SUBCATEGORY("二级类别", "left(c.category, 4)"),
    MATTER("诉求事项", "c.category"),
    STREET("街道", "c.street"),
    SATISFACTION(
            "最终评价",
            "c.final_satisfaction",
            "callback_fact s join case_fact c on c.case_id = s.case_id",
            "s.final_at",
            "s.final_reached"),
    EXCLUSION(
            "不计考核原因",
            "s.reason",
            "grant_fact s join case_fact c on c.case_id = s.case_id",
            "s.granted_at",
            "s.kind = 'EXCLUSION'"),
    CLUE("问题线索", "s.kind", "clue_fact s join case_fact c on c.case_id = s.case_id", "s.found_at", "true"),
    WATCH(
            "重点关注",
            "coalesce((select n.name from watch_class_name n where n.code = w.code), w.code)",
            "case_fact c cross join unnest(c.watch_classes) w(code)",
            "c.registered_at",
            "true");

    private final String label;
    private final String expression;
    private final String source;
    private final String at;
    private final String condition;

    Split(String label, String expression) {
        this(label, expression, "case_fact c", "c.registered_at", "true");
    }

    Split(String label, String expression, String source, String at, String condition) {
        this.label = label;
        this.expression = expression;
        this.source = source;
        this.at = at;
        this.condition = condition;
    }

    @Override
    public String label() {
        return label;
    }

    /** The counts within {@code :from} and {@code :until}, as rows of code and number. */
    String counts(String narrowed) {
        return "select coalesce(" + expression + ", '-'), count(*) from " + source + " where " + at + " >= :from and "
                + at + " < :until and " + condition + narrowed + " group by 1";
    }

    Map<String, String> names(Names names, Collection<String> codes) {
        return switch (this) {
            case STREET -> names.of(Directory.UNIT, codes);
            case CHANNEL -> names.of(Directory.CHANNEL, codes);
            case CATEGORY, SUBCATEGORY, MATTER -> names.of(Directory.CATEGORY, codes);
            case TYPE -> labels(DemandType.values());
            case SATISFACTION -> labels(Satisfaction.values());
            case EXCLUSION -> labels(ExclusionReason.values());
            case CLUE -> labels(ClueKind.values());
            case WATCH -> Map.of();
        };
    }

    private static Map<String, String> labels(Coded[] codes) {
        return Arrays.stream(codes).collect(Collectors.toMap(Coded::name, Coded::label));
    }
}
