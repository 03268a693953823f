package cn.hotline.statistics.assessing;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points taken or given for each counted thing 扣分项、加分项, up to a cap. */
@Schema(description = "扣分项或加分项：逐件计，有上限")
public record Adjustment(
        @NotNull(message = "必填")
        @Pattern(regexp = SchemeItem.CODE, message = SchemeItem.CODE_MESSAGE)
        @Schema(description = "代码", examples = "LATE_LETTERS")
        String code,

        @NotBlank(message = "必填")
        @Size(max = 50, message = "不超过 50 字")
        @Schema(description = "名称", examples = "督办单未按时回复")
        String name,

        @NotBlank(message = "必填") @Schema(description = "指标代码", examples = "letters-in-time")
        String indicator,

        @NotNull(message = "必填") @Schema(description = "计哪些件")
        Side side,

        @NotNull(message = "必填")
        @DecimalMin(value = "0", inclusive = false, message = "应大于 0")
        @Schema(description = "每件分值", examples = "0.5")
        BigDecimal each,

        @NotNull(message = "必填")
        @DecimalMin(value = "0", inclusive = false, message = "应大于 0")
        @Schema(description = "上限", examples = "5")
        BigDecimal cap) {
    /** The points without sign, exact. */
    Fraction points(Count count) {
        return Fraction.of(cap).min(Fraction.of(each).times(Fraction.of(side.of(count))));
    }
}
