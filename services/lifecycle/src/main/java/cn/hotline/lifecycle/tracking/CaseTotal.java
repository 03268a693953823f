package cn.hotline.lifecycle.tracking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many cases a query finds 查询结果数. */
@Schema(description = "查询结果数")
public record CaseTotal(
        @Schema(description = "件数", examples = "128") long total,

        @Schema(description = "是否精确；超过 1000 件时为数据库的估计", examples = "true")
        boolean exact) {}
