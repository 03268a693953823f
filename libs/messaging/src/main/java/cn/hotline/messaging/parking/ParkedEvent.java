package cn.hotline.messaging.parking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event this service could not apply 滞留事件.
 *
 * @param seq order of parking; also the list's cursor
 * @param key the case it is about
 * @param payload its JSON as received or as mended
 * @param error why it was parked
 * @param status PARKED, REPLAYED or DISCARDED
 * @param mendings its corrections so far, the first one first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "滞留事件")
public record ParkedEvent(
        UUID eventId,
        long seq,
        String topic,
        String key,
        String type,
        Map<String, String> headers,
        String payload,
        String error,
        String status,
        Instant parkedAt,
        Instant settledAt,
        String settledBy,
        String settleNote,
        List<Mending> mendings,
        long version) {

    /**
     * One correction of what the event says 修正.
     *
     * @param payload its JSON before
     * @param by who corrected it
     */
    @Schema(name = "ParkedEventMending", description = "对滞留事件内容的一次修正")
    public record Mending(
            @Schema(description = "修正前的内容") String payload,
            @Schema(description = "修正人") String by,
            Instant at,
            @Schema(description = "修正说明") String note) {}
}
