package cn.hotline.callback.planning;

import cn.hotline.kernel.DistrictTime;
import java.time.Instant;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A span of the day in which citizens may be called 回访时间段.
 *
 * @param from inclusive
 * @param to exclusive
 */
@Schema(description = "可以拨打回访电话的时间段")
public record CallingHours(
        @Schema(description = "起", examples = "09:00", implementation = String.class)
        LocalTime from,

        @Schema(description = "止（不含）", examples = "12:00", implementation = String.class)
        LocalTime to) {
    boolean hold(Instant at) {
        LocalTime time = LocalTime.ofInstant(at, DistrictTime.ZONE);
        return !time.isBefore(from) && time.isBefore(to);
    }
}
