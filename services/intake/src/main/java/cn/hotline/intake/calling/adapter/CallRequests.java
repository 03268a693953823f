package cn.hotline.intake.calling.adapter;

import cn.hotline.intake.calling.CallRecord;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the call-centre system sends. */
final class CallRequests {
    static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";

    private CallRequests() {}

    /** Calls, read one by one. */
    @Schema(name = "CallRecords", description = "通话记录，一次一条或多条")
    record Calls(
            @NotNull(message = "必填")
            @Size(min = 1, max = 1_000, message = "应为 1 至 1000 条")
            @Schema(description = "通话记录", type = SchemaType.ARRAY, implementation = Call.class)
            List<JsonNode> calls) {
        @Override
        public String toString() {
            return "Calls[…]";
        }
    }

    /** One call. */
    @Schema(name = "CallRecord", description = "一次通话")
    record Call(
            @NotBlank(message = "必填")
            @Pattern(regexp = NUMBER, message = "应为 64 位以内的字母、数字、._:/-")
            @Schema(description = "通话标识，唯一；重复登记无害", examples = "CALL-20261121-000871")
            String callId,

            @NotNull(message = "必填") @Schema(description = "振铃（进入人工队列）时间")
            OffsetDateTime ringAt,

            @Schema(description = "接听时间；未接听不填") OffsetDateTime answeredAt,

            @NotNull(message = "必填") @Schema(description = "挂断时间")
            OffsetDateTime hangUpAt,

            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}", message = "应为账号")
            @Schema(description = "受理员账号；未分配不填", examples = "zhang.wei")
            String agent,

            @NotBlank(message = "必填")
            @Size(max = 40, message = "不超过 40 字")
            @Schema(description = "队列", examples = "普通话人工")
            String queue,

            @Pattern(regexp = NUMBER, message = "应为 64 位以内的字母、数字、._:/-") @Schema(description = "录音标识")
            String recordingId,

            @Schema(description = "是否在接听前由来电人挂断；不填为否") Boolean abandoned,

            @Pattern(regexp = "[+0-9][0-9 -]{2,24}", message = "应为电话号码")
            @Schema(description = "来电号码；只保存密钥散列与脱敏形式", examples = "13800138000")
            String callerNumber) {
        CallRecord call() {
            return new CallRecord(
                    callId,
                    moment(ringAt),
                    moment(answeredAt),
                    moment(hangUpAt),
                    agent,
                    queue,
                    recordingId,
                    Boolean.TRUE.equals(abandoned),
                    callerNumber);
        }

        private static Instant moment(OffsetDateTime at) {
            return at == null ? null : at.toInstant().truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public String toString() {
            return "Call[" + callId + "]";
        }
    }
}
