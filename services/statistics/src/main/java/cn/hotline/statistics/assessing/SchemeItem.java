package cn.hotline.statistics.assessing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One item of a scheme 考核项: an indicator, its full score and how the rate becomes a score.
 *
 * @param minimumVolume an item whose denominator is smaller is not judged by its rate; a denominator of zero never is
 */
@Schema(description = "考核项")
public record SchemeItem(
        @NotNull(message = "必填")
        @Pattern(regexp = SchemeItem.CODE, message = SchemeItem.CODE_MESSAGE)
        @Schema(description = "考核项代码", examples = "SATISFACTION")
        String code,

        @NotBlank(message = "必填")
        @Size(max = 50, message = "不超过 50 字")
        @Schema(description = "考核项名称", examples = "回访满意率")
        String name,

        @NotBlank(message = "必填") @Schema(description = "指标代码", examples = "final-satisfaction")
        String indicator,

        @NotNull(message = "必填")
        @DecimalMin(value = "0", inclusive = false, message = "应大于 0")
        @Schema(description = "权重（满分）", examples = "25")
        BigDecimal weight,

        @Valid @NotNull(message = "必填") ScoreCurve curve,

        @Min(value = 0, message = "不得小于 0") @Schema(description = "最少件数：分母低于它则不按比率计分", examples = "3")
        long minimumVolume,

        @NotNull(message = "必填") @Schema(description = "低于最少件数的处理")
        BelowMinimum belowMinimum) {
    static final String CODE = "[A-Z][A-Z0-9_]{0,29}";
    static final String CODE_MESSAGE = "以大写字母开头，只含大写字母、数字和下划线，不超过 30 字";

    boolean isJudgedBy(Count count) {
        return count.denominator() >= Math.max(1, minimumVolume);
    }
}
