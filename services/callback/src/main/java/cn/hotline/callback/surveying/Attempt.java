package cn.hotline.callback.surveying;

import cn.hotline.events.code.AttemptResult;
import cn.hotline.kernel.DistrictTime;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One call 回访记录 of a callback. */
@Schema(description = "一次回访记录")
public record Attempt(
        @Schema(description = "第几次") int attempt,
        AttemptResult result,
        Instant at,
        DayPart dayPart,

        @Schema(description = "回访员", examples = "李娜") String by,

        @Schema(description = "录音编号", examples = "REC-20261121-0007")
        String recordingId) {
    @JsonIgnore
    LocalDate day() {
        return LocalDate.ofInstant(at, DistrictTime.ZONE);
    }
}
