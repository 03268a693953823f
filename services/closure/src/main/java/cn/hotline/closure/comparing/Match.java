package cn.hotline.closure.comparing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The earlier reply 以往答复 that a reply resembles. */
@Schema(name = "CopiedReply", description = "雷同的以往答复")
public record Match(
        @Schema(description = "工单编号", examples = "HS20261121-000123")
        String caseNo,

        @Schema(description = "承办单位代码", examples = "HS-CG") String unit,
        @Schema(description = "承办单位名称") String unitName,

        @Schema(description = "本次答复的实质内容有百分之几与之相同", examples = "87")
        int percent,

        @Schema(description = "以往答复的摘录（已脱敏）") String excerpt) {}
