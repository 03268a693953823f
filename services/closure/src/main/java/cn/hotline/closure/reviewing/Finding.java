package cn.hotline.closure.reviewing;

import cn.hotline.closure.comparing.Match;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One automatic finding 自动审核发现 about a reply. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "自动审核发现")
public record Finding(
        FindingCode code,

        @Schema(description = "名称", examples = "回复过于简单") String label,

        @Schema(description = "说明", examples = "公开答复 8 字，少于规定的 20 字")
        String detail,

        @Schema(description = "仅供参考的提示，误报较多") boolean remark,

        @Schema(description = "雷同的以往答复；仅与以往回复雷同时有") Match match) {
    static Finding of(FindingCode code, String detail) {
        return new Finding(code, code.label(), detail, false, null);
    }

    static Finding copied(Match match) {
        String whose = match.unitName() == null ? match.unit() : match.unitName();
        String how = match.percent() == 100 ? "相同" : "雷同（" + match.percent() + "%）";
        String detail = "公开答复与工单 " + match.caseNo() + "（" + whose + "）的答复" + how + "：“" + match.excerpt() + "”";
        return new Finding(FindingCode.COPIED, FindingCode.COPIED.label(), detail, false, match);
    }

    static Finding offTheQuestion() {
        FindingCode code = FindingCode.OFF_THE_QUESTION;
        return new Finding(code, code.label(), "答复与诉求没有共同的实质词语，请核对是否答复本件诉求（仅供参考）", true, null);
    }
}
