package cn.hotline.intake.tagging.adapter;

import cn.hotline.intake.tagging.DemandTag;
import cn.hotline.intake.tagging.TagKind;
import cn.hotline.intake.tagging.TagTraits;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag 标签 as clients see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DemandTag", description = "标签")
public record TagView(
        @Schema(description = "标签代码", examples = "BUSINESS_ENVIRONMENT")
        String code,

        @Schema(description = "名称", examples = "营商环境") String name,

        @Schema(description = "类别") TagKind kind,

        @Schema(description = "类别名称", examples = "营商环境") String kindName,

        @Schema(description = "起始日") LocalDate from,

        @Schema(description = "最后有效日；没有则长期有效") LocalDate until,

        @Schema(description = "版本号，用于 If-Match") long version) {
    static TagView of(DemandTag tag) {
        TagTraits traits = tag.traits();
        return new TagView(
                tag.code(),
                tag.name(),
                traits.kind(),
                traits.kind().label(),
                traits.from(),
                traits.until(),
                tag.version());
    }
}
