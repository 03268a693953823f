package cn.hotline.intake.registering;

import cn.hotline.events.code.DemandType;
import java.time.Instant;
import java.util.UUID;

/**
 * Which demands a list shows 查询条件; null leaves a criterion out.
 *
 * @param category this category and all below it
 * @param contact told in this contact
 * @param from registered at or after
 * @param to registered before
 * @param text part of the title
 */
public record DemandFilter(
        DemandStatus status,
        String channel,
        String category,
        DemandType type,
        UUID contact,
        Instant from,
        Instant to,
        String text) {}
