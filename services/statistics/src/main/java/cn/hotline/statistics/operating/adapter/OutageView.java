package cn.hotline.statistics.operating.adapter;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.id.OutageId;
import cn.hotline.statistics.operating.Outage;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An outage 停机记录 on the wire. */
@Schema(name = "Outage", description = "平台停机记录")
public record OutageView(
        OutageId id,

        @Schema(description = "平台代码：HOTLINE 为本平台，其余为来源渠道代码", examples = "HOTLINE")
        String platform,

        OffsetDateTime beganAt,
        @Schema(description = "尚未恢复的没有", nullable = true) OffsetDateTime endedAt,
        @Schema(description = "是否计划内维护") boolean planned,
        String note,
        @Schema(description = "登记人") String recordedBy,
        OffsetDateTime recordedAt,
        long version) {
    static OutageView of(Outage outage) {
        return new OutageView(
                outage.id(),
                outage.platform(),
                local(outage.beganAt()),
                outage.endedAt() == null ? null : local(outage.endedAt()),
                outage.planned(),
                outage.note(),
                outage.recordedBy(),
                local(outage.recordedAt()),
                outage.version());
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(DistrictTime.ZONE).toOffsetDateTime();
    }
}
