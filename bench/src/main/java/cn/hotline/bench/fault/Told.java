package cn.hotline.bench.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One event as it stands in the log 日志事件, read without the product's own classes.
 *
 * @param id its CloudEvents id
 * @param at when it happened, to the microsecond
 * @param fingerprint of key, type and payload: a repetition must be the same
 */
record Told(
        String id,
        String type,
        String caseId,
        String actor,
        Instant at,
        JsonNode data,
        int partition,
        String fingerprint) {
    boolean is(String wanted) {
        return type.equals(wanted);
    }

    /** A field as text; an empty text where it is missing. */
    String text(String field) {
        return data.path(field).asText("");
    }

    int number(String field) {
        return data.path(field).asInt();
    }

    /** A moment the event tells of; null where it is missing. */
    Instant moment(String field) {
        return data.hasNonNull(field) ? Instant.parse(text(field)).truncatedTo(ChronoUnit.MICROS) : null;
    }
}
