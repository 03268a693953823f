package cn.hotline.statistics.assessing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A band of totals 考核等次. */
@Schema(description = "考核等次")
public record Band(
        @NotBlank(message = "必填") @Size(max = 20, message = "不超过 20 字") @Schema(description = "等次名称", examples = "优秀")
        String name,

        @NotNull(message = "必填") @Schema(description = "总分不低于", examples = "90")
        BigDecimal from) {}
