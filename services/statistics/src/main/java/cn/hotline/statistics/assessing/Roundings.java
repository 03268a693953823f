package cn.hotline.statistics.assessing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a scheme rounds 取整规则, always half up; between these places everything is exact.
 *
 * @param rateDecimals of a rate before it is scored; null: scored from the exact rate
 * @param scoreDecimals of an item's score before it is added up; null: added up exactly
 * @param totalDecimals of the total, at the end
 */
@Schema(description = "取整规则，均为四舍五入；未说明处一律精确计算")
public record Roundings(
        @Min(value = 0, message = "不得小于 0")
        @Max(value = 6, message = "不得大于 6")
        @Schema(description = "计分前比率保留的小数位数；不填则按精确比率计分", examples = "2", nullable = true)
        Integer rateDecimals,

        @Min(value = 0, message = "不得小于 0")
        @Max(value = 6, message = "不得大于 6")
        @Schema(description = "相加前各项得分保留的小数位数；不填则按精确得分相加", examples = "2", nullable = true)
        Integer scoreDecimals,

        @NotNull(message = "必填")
        @Min(value = 0, message = "不得小于 0")
        @Max(value = 6, message = "不得大于 6")
        @Schema(description = "总分保留的小数位数", examples = "2")
        Integer totalDecimals) {}
