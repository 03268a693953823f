package cn.hotline.events;

import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import java.util.Set;

/**
 * What a demand is about was put right 变更诉求要素 after it had been accepted; every field holds the value from now on.
 *
 * @param reason why, masked
 */
@EventType("intake.demand-changed")
public record DemandChanged(
        CaseId caseId,
        CaseNo caseNo,
        DemandType type,
        Urgency urgency,
        CategoryCode category,
        Place place,
        Set<String> tags,
        String reason)
        implements CaseEvent {
    public DemandChanged {
        tags = tags == null ? Set.of() : Set.copyOf(tags);
    }
}
