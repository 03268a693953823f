package cn.hotline.closure.applying.adapter;

import cn.hotline.approving.RulingDecision;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One signature 签字. */
@Schema(name = "ClosureApplicationRuling", description = "审批意见")
public record ApplicationRuling(
        @NotNull(message = "必填") @Schema(description = "意见", examples = "GRANT")
        RulingDecision decision,

        @NotBlank(message = "必填")
        @Size(max = 1000, message = "不超过 1000 字")
        @Schema(description = "理由", examples = "情况属实，同意")
        String note) {}
