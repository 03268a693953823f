package cn.hotline.closure.reviewing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One automatic finding 自动审核发现 about a reply. */
@Schema(description = "自动审核发现")
public record Finding(
        FindingCode code,

        @Schema(description = "名称", examples = "回复过于简单") String label,

        @Schema(description = "说明", examples = "公开答复 8 字，少于规定的 20 字")
        String detail) {
    static Finding of(FindingCode code, String detail) {
        return new Finding(code, code.label(), detail);
    }
}
