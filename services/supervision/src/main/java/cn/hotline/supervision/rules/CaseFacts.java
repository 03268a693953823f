package cn.hotline.supervision.rules;

import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import java.time.Instant;
import java.util.Set;

/** What of a case decides its limits 时限要素. */
public record CaseFacts(DemandType type, Urgency urgency, Set<String> tags, boolean patrol, Instant registeredAt) {
    public CaseFacts {
        tags = Set.copyOf(tags);
    }
}
