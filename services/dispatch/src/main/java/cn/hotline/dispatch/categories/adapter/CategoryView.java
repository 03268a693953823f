package cn.hotline.dispatch.categories.adapter;

import cn.hotline.dispatch.categories.Category;
import cn.hotline.kernel.CategoryCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category 诉求类别 as clients see it. */
@Schema(name = "Category", description = "诉求类别")
public record CategoryView(
        @Schema(implementation = String.class, description = "类别代码，每级两位", examples = "0102")
        CategoryCode code,

        @Schema(description = "名称", examples = "市容环卫") String name,

        @Schema(implementation = String.class, description = "上级类别代码")
        CategoryCode parent,

        @Schema(description = "层级：1、2 或 3") int level,

        @Schema(description = "是否启用") boolean active,

        @Schema(description = "版本号，用于 If-Match") long version) {
    static CategoryView of(Category category) {
        return new CategoryView(
                category.code(),
                category.name(),
                category.parent(),
                category.code().level(),
                category.isActive(),
                category.version());
    }
}
