package cn.hotline.statistics.indicating;

import cn.hotline.events.code.DemandType;
import cn.hotline.kernel.Coded;
import cn.hotline.statistics.naming.Directory;
import cn.hotline.statistics.naming.Names;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** By what figures are split 统计维度. */
public enum Grouping implements Coded {
    UNIT("承办单位"),
    CHANNEL("来源渠道"),
    CATEGORY("一级类别"),
    TYPE("诉求类型"),
    STREET("街道"),
    DAY("日"),
    MONTH("月");

    /** The code of the group of things whose dimension is not known. */
    public static final String UNKNOWN = "-";

    private final String label;

    Grouping(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    String expression(Definition.Scan scan) {
        return switch (this) {
            case UNIT -> scan.unit();
            case CHANNEL -> "c.channel";
            case CATEGORY -> "c.category_l1";
            case TYPE -> "c.type";
            case STREET -> "c.street";
            case DAY -> local(scan, "YYYY-MM-DD");
            case MONTH -> local(scan, "YYYY-MM");
        };
    }

    private static String local(Definition.Scan scan, String format) {
        return "to_char(" + scan.at() + " at time zone 'Asia/Shanghai', '" + format + "')";
    }

    /** What the groups are called; a group without a name is called by its code. */
    Map<String, String> names(Names names, Collection<String> codes) {
        return switch (this) {
            case UNIT, STREET -> names.of(Directory.UNIT, codes);
            case CHANNEL -> names.of(Directory.CHANNEL, codes);
            case CATEGORY -> names.of(Directory.CATEGORY, codes);
            case TYPE -> Arrays.stream(DemandType.values()).collect(Collectors.toMap(Enum::name, DemandType::label));
            case DAY, MONTH -> codes.stream().distinct().collect(Collectors.toMap(Function.identity(), day -> day));
        };
    }
}
