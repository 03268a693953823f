package cn.hotline.lifecycle.tracking;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many cases there are 总览; other services' figures are held against it. */
@Schema(description = "工单总览")
public record Overview(
        @Schema(description = "工单总数", examples = "360000") long total,
        @Schema(description = "各状态的工单数") Map<String, Long> byStatus,
        @Schema(description = "各归档结果的工单数") Map<String, Long> byOutcome) {}
