package cn.hotline.dispatch.assigning;

import cn.hotline.dispatch.units.Unit;
import cn.hotline.kernel.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Whom to dispatch a case to 派单建议, how sure that is, and why.
 *
 * @param coHandlers 协办单位
 * @param confidence 把握度: 0 to 1, two digits
 * @param source who recommends it, a code
 * @param reason how it came to be, in Chinese
 * @param basis what the order would rest on, for people
 * @param line the line of the catalogue it comes from; null from another source
 */
public record Recommendation(
        Unit unit,
        List<UnitCode> coHandlers,
        BigDecimal confidence,
        String source,
        String reason,
        String basis,
        Line line) {

    /** A line of the catalogue 目录条目 as it was. */
    public record Line(UUID entry, long version, boolean auto) {}

    /** Whether the catalogue lets it go without a dispatcher, if it is sure enough. */
    boolean mayGoByItself() {
        return line != null && line.auto;
    }
}
