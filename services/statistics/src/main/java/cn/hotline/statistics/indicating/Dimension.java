package cn.hotline.statistics.indicating;

import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.Coded;
import cn.hotline.statistics.naming.Directory;
import cn.hotline.statistics.naming.Names;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** By what things are told apart 维度; what is not known, or does not apply to the thing counted, stands under {@code -}. */
public enum Dimension implements Axis {
    UNIT("承办单位", Directory.UNIT),
    PARENT_UNIT("上级单位", Directory.UNIT),
    CHANNEL("来源渠道", Directory.CHANNEL),
    TYPE("诉求类型", null),
    CATEGORY_1("一级类别", Directory.CATEGORY),
    CATEGORY_2("二级类别", Directory.CATEGORY),
    CATEGORY_3("三级类别", Directory.CATEGORY),
    STREET("街道", Directory.UNIT),
    COMMUNITY("社区", Directory.UNIT),
    URGENCY("紧急程度", null),
    TAG("标签", Directory.TAG),
    WATCH_CLASS("重点关注类别", Directory.WATCH_CLASS),
    STAFF("经办人", Directory.STAFF),
    ROUND("轮次", null);

    /** The code of what is not known. */
    public static final String UNKNOWN = "-";

    private final String label;
    private final Directory directory;

    Dimension(String label, Directory directory) {
        this.label = label;
        this.directory = directory;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether a thing counts in each of several values. */
    public boolean isMultiple() {
        return this == TAG || this == WATCH_CLASS;
    }

    /** Under which dimension the rollups keep it: which unit stands above another is looked up when asked. */
    public Dimension rolledAs() {
        return this == PARENT_UNIT ? UNIT : this;
    }

    /** The value of a thing in SQL, null where not known; of a multiple dimension the array of its values. */
    public String expression(Definition.Scan scan) {
        return switch (this) {
            case UNIT -> scan.unit();
            case PARENT_UNIT -> above(scan.unit());
            case CHANNEL -> "c.channel";
            case TYPE -> "c.type";
            case CATEGORY_1 -> "c.category_l1";
            case CATEGORY_2 -> level("4");
            case CATEGORY_3 -> level("6");
            case STREET -> "c.street";
            case COMMUNITY -> "c.community";
            case URGENCY -> "c.urgency";
            case TAG -> "c.tags";
            case WATCH_CLASS -> "c.watch_classes";
            case STAFF -> staff(scan.subject());
            case ROUND -> round(scan.subject());
        };
    }

    /** The value of a rolled figure in SQL, by the code the rollup keeps it under. */
    public String ofRolled(String code) {
        return this == PARENT_UNIT ? "coalesce(" + above(code) + ", '-')" : code;
    }

    private static String above(String unit) {
        return "(select n.path[2] from unit_name n where n.code = " + unit + ")";
    }

    private static String level(String digits) {
        return "case when length(c.category) >= " + digits + " then left(c.category, " + digits + ") end";
    }

    private static String staff(Subject subject) {
        return switch (subject) {
            case CASE -> "c.registered_by";
            case WORK_ORDER -> "s.dispatched_by";
            case REVIEW -> "s.decided_by";
            case CALLBACK -> "s.completed_by";
            case LETTER, GRANT, EVALUATION, CLUE -> "cast(null as text)";
        };
    }

    private static String round(Subject subject) {
        return switch (subject) {
            case WORK_ORDER, REVIEW, CALLBACK, EVALUATION -> "cast(s.round as text)";
            case CASE, LETTER, GRANT, CLUE -> "cast(null as text)";
        };
    }

    /** What the codes are called; one without a name is missing. */
    public Map<String, String> names(Names names, Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return switch (this) {
            case TYPE -> labels(DemandType.values());
            case URGENCY -> labels(Urgency.values());
            case ROUND -> codes.stream().distinct().collect(Collectors.toMap(code -> code, code -> "第" + code + "轮"));
            case TAG -> Map.of();
            default -> names.of(directory, codes);
        };
    }

    private static Map<String, String> labels(Coded[] values) {
        return Arrays.stream(values).collect(Collectors.toMap(Coded::name, Coded::label));
    }
}
