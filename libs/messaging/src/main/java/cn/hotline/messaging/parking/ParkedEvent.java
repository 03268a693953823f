package cn.hotline.messaging.parking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
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
        long version) {}
