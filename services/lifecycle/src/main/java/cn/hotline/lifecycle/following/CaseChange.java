package cn.hotline.lifecycle.following;

import cn.hotline.lifecycle.recording.TimelineLine;
import cn.hotline.lifecycle.tracking.CaseView;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a case 工单变化, and how the case stands by then. */
@Schema(description = "工单变化（事件 case-changed 的数据）")
public record CaseChange(
        @Schema(description = "新增的时间线条目") TimelineLine line,

        @Schema(description = "发送时的工单档案，可能已反映此后的条目") @JsonProperty("case")
        CaseView view) {}
