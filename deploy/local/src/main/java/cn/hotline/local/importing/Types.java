package cn.hotline.local.importing;

import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import java.util.Arrays;

/** The type 诉求类型 and urgency 紧急程度 a row means. */
final class Types {
    private Types() {}

    /** By the ledger's own word, else by the first word of the kind in the title, else 求助. */
    static DemandType typeOf(String kind, String title) {
        return named(kind).orElseGet(() -> named(title).orElse(DemandType.HELP));
    }

    private static java.util.Optional<DemandType> named(String text) {
        return text == null
                ? java.util.Optional.empty()
                : Arrays.stream(DemandType.values())
                        .filter(type -> text.contains(type.label()) || text.equalsIgnoreCase(type.name()))
                        .findFirst();
    }

    static Urgency urgencyOf(String written) {
        return written == null
                ? Urgency.NORMAL
                : Arrays.stream(Urgency.values())
                        .filter(each -> written.equals(each.label()) || written.equalsIgnoreCase(each.name()))
                        .findFirst()
                        .orElse(Urgency.NORMAL);
    }

    static boolean isYes(String written) {
        return written != null
                && java.util.Set.of("true", "1", "yes", "y", "是", "匿名")
                        .contains(written.toLowerCase(java.util.Locale.ROOT));
    }
}
