package cn.hotline.supervision.keywatching.adapter;

import cn.hotline.supervision.keywatching.WatchClass;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A class of key watch 重点关注类别 as people see it. */
@Schema(name = "WatchClass", description = "重点关注类别；标签、诉求类别、标题词语任一相符即列入")
public record WatchClassView(
        @Schema(examples = "WATCH_WAGES") String code,
        @Schema(examples = "拖欠工资") String name,

        @Schema(description = "对承办单位的要求", nullable = true) String demand,

        @Schema(description = "标签") List<String> tags,
        @Schema(description = "诉求类别代码的开头") List<String> categories,
        @Schema(description = "标题中的词语") List<String> words) {
    static WatchClassView of(WatchClass each) {
        return new WatchClassView(
                each.code(),
                each.name(),
                each.demand(),
                each.tags().stream().sorted().toList(),
                each.categories(),
                each.words());
    }
}
