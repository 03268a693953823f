package cn.hotline.intake.registering;

import cn.hotline.events.Place;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import java.time.Instant;
import java.util.Set;

/**
 * What a demand is about 诉求事项, as told or as masked.
 *
 * @param occurredAt when it happened; null for now
 */
public record Matter(
        DemandType type,
        Urgency urgency,
        CategoryCode category,
        String title,
        String content,
        Instant occurredAt,
        Place place,
        Set<String> tags) {}
