package cn.hotline.lifecycle.recording;

import cn.hotline.events.EventJson;
import cn.hotline.kernel.Actor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the timeline 时间线条目 as its readers see it. */
@Schema(description = "时间线条目")
public record TimelineLine(
        @Schema(description = "序号，自 1 起连续", examples = "3") int seq,
        @Schema(description = "发生时间") Instant at,

        @Schema(description = "发生了什么", examples = "区城管局退单：属地不符")
        String what,

        @Schema(description = "事件类型", examples = "dispatch.return-requested")
        String type,

        @Schema(description = "事件标识") UUID eventId,

        @Schema(description = "经办人账号", examples = "zhang.wei")
        String actorId,

        @Schema(description = "经办人姓名", examples = "张伟") String actorName,
        @Schema(description = "经办人角色") Set<String> actorRoles,

        @Schema(description = "经办人单位；中心人员没有", examples = "HS-CG")
        String actorUnit,

        @Schema(description = "流程当时没有等待这个事件") boolean unexpected,
        @Schema(description = "事件内容") Map<String, Object> details,
        @Schema(description = "本条哈希（SHA-256，十六进制）") String hash) {

    /** The view of an entry. */
    public static TimelineLine of(TimelineEntry entry) {
        try {
            Actor actor = EventJson.mapper().readValue(entry.actor, Actor.class);
            Map<String, Object> details = EventJson.mapper().readValue(entry.details, new TypeReference<>() {});
            return new TimelineLine(
                    entry.seq,
                    entry.at,
                    entry.what,
                    entry.type,
                    entry.eventId,
                    actor.id(),
                    actor.name(),
                    actor.roles(),
                    actor.unit() == null ? null : actor.unit().value(),
                    entry.unexpected,
                    details,
                    HexFormat.of().formatHex(entry.hash));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("timeline entry is unreadable: " + entry.eventId, e);
        }
    }
}
