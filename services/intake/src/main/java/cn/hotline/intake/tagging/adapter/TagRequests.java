package cn.hotline.intake.tagging.adapter;

import cn.hotline.intake.tagging.TagKind;
import cn.hotline.intake.tagging.TagTraits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an administrator sends about tags. */
final class TagRequests {
    static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    private TagRequests() {}

    /** A new tag. */
    @Schema(name = "TagAddition", description = "新增标签")
    record Addition(
            @NotBlank(message = "必填")
            @Pattern(regexp = CODE, message = "应为大写字母、数字、下划线")
            @Schema(description = "标签代码", examples = "CAMPAIGN_WAGES_2026")
            String code,

            @NotBlank(message = "必填")
            @Size(max = 40, message = "不超过 40 字")
            @Schema(description = "名称", examples = "岁末清欠专项")
            String name,

            @NotNull(message = "必填") @Schema(description = "类别")
            TagKind kind,

            @NotNull(message = "必填") @Schema(description = "起始日", examples = "2026-11-01")
            LocalDate from,

            @Schema(description = "最后有效日；不填则长期有效", examples = "2027-02-28")
            LocalDate until) {
        TagTraits traits() {
            return new TagTraits(kind, from, until);
        }
    }

    /** A tag's new kind and days. */
    @Schema(name = "TagChange", description = "变更标签；名称与代码不变")
    record Change(
            @NotNull(message = "必填") @Schema(description = "类别")
            TagKind kind,

            @NotNull(message = "必填") @Schema(description = "起始日", examples = "2026-11-01")
            LocalDate from,

            @Schema(description = "最后有效日；不填则长期有效", examples = "2027-02-28")
            LocalDate until) {
        TagTraits traits() {
            return new TagTraits(kind, from, until);
        }
    }
}
