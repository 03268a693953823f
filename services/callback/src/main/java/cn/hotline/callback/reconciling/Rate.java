package cn.hotline.callback.reconciling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rate 比率 with what it was made of. */
@Schema(description = "比率，分子与分母一并给出")
public record Rate(
        @Schema(description = "分子", examples = "24165") long numerator,
        @Schema(description = "分母", examples = "29186") long denominator,

        @Schema(description = "百分比，两位小数；分母为零则没有", examples = "82.80")
        BigDecimal percent) {
    public static Rate of(long numerator, long denominator) {
        BigDecimal percent = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator * 100).divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
        return new Rate(numerator, denominator, percent);
    }
}
