package cn.hotline.supervision.urging.adapter;

import cn.hotline.supervision.urging.SumUpUrges;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The urgings of one unit in a period 催办汇总. */
@Schema(name = "UrgeSum", description = "一个单位的催办汇总")
public record UrgeSumView(
        @Schema(description = "承办单位", examples = "HS-CG") String unit,
        String unitName,
        @Schema(description = "被催办次数") long urged,
        @Schema(description = "其中临期催办") long nearDue,
        @Schema(description = "其中超期催办") long overdue,
        @Schema(description = "其中人工催办") long manual,
        @Schema(description = "已签收次数") long received,

        @Schema(description = "签收率（%），两位小数", examples = "87.50")
        BigDecimal receivedPercent) {
    static UrgeSumView of(SumUpUrges.Sum sum) {
        return new UrgeSumView(
                sum.unit(),
                sum.unitName(),
                sum.urged(),
                sum.nearDue(),
                sum.overdue(),
                sum.manual(),
                sum.received(),
                BigDecimal.valueOf(100 * sum.received())
                        .divide(BigDecimal.valueOf(sum.urged()), 2, RoundingMode.HALF_UP));
    }
}
