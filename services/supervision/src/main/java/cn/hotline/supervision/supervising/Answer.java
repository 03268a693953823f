package cn.hotline.supervision.supervising;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.calendar.WorkCalendar;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A unit's answer to a supervision letter 督办答复.
 *
 * @param answeredById the account
 * @param answeredByUnit the account's unit: the letter's own or one above it
 */
@Embeddable
public record Answer(
        String answer,
        String answeredBy,
        String answeredById,
        String answeredByUnit,
        Instant answeredAt,
        @Column(name = "in_time") Boolean inTime) {
    /** The due minute itself is in time. */
    static Answer of(String text, Actor by, Instant at, Instant dueAt) {
        return new Answer(
                text,
                by.name(),
                by.id(),
                String.valueOf(by.unit()),
                at,
                !WorkCalendar.toMinute(at).isAfter(dueAt));
    }
}
