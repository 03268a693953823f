package cn.hotline.closure.reconciling;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts by state 对账总览. */
@Schema(description = "各状态数量")
public record Overview(
        @Schema(description = "待审核") long pendingReviews,
        @Schema(description = "已结案、未归档") long closed,
        @Schema(description = "已归档合计") long archived,
        @Schema(description = "各归档结果的数量") Map<String, Long> archivedByOutcome,
        @Schema(description = "各审核状态的数量") Map<String, Long> reviews,
        @Schema(description = "各结案状态的数量") Map<String, Long> closures) {}
