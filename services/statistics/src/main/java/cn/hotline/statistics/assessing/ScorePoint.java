package cn.hotline.statistics.assessing;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One point of a score curve 计分点: at this rate, this score. */
@Schema(description = "计分点")
public record ScorePoint(
        @NotNull(message = "必填") @Schema(description = "指标值：百分率或平均数", examples = "95")
        BigDecimal rate,

        @NotNull(message = "必填") @Schema(description = "得分", examples = "25")
        BigDecimal score) {}
