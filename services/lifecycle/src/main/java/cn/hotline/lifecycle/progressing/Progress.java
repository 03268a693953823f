package cn.hotline.lifecycle.progressing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a case has come 办理进度, in words for the citizen. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "办理进度；不含个人信息和内部意见")
public record Progress(
        @Schema(description = "工单编号", examples = "HS20261121-000123")
        String caseNo,

        @Schema(description = "目前进展", examples = "承办单位正在办理") String status,

        @Schema(description = "是否已全部办完", examples = "false") boolean finished,
        @Schema(description = "已完成的步骤，先后为序") List<Step> steps,

        @Schema(description = "承办单位；派单前没有", examples = "区城市管理执法局")
        String handledBy,

        @Schema(description = "预计办理时限；未派单或已办结则没有") Instant expectedAt,
        @Schema(description = "答复；办结前没有") String publicReply) {

    /** Something that was done. */
    @Schema(name = "ProgressStep", description = "已完成的步骤")
    public record Step(
            @Schema(description = "做了什么", examples = "已交承办单位办理")
            String what,

            @Schema(description = "时间") Instant at) {}
}
