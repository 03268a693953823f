package cn.hotline.supervision.keywatching.adapter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many cases of a class are under key watch 重点关注计数. */
@Schema(name = "WatchCount", description = "一个类别的重点关注工单数")
public record WatchCountView(
        @Schema(description = "类别代码", examples = "WATCH_WAGES")
        String watchClass,

        @Schema(description = "类别名称", examples = "拖欠工资") String name,
        @Schema(description = "期间列入的工单数") long cases,
        @Schema(description = "其中尚未归档的") long unfinished) {}
