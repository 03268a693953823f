package cn.hotline.events;

import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ContactId;
import java.util.Set;

/**
 * A demand 诉求 was accepted 受理 and has its case number.
 *
 * @param channel code of the channel 来源渠道
 * @param sourceNo the source's own number, unique within its channel
 * @param title with personal data masked
 * @param content with personal data masked
 * @param contactId the contact 来电 it was told in; demands of one contact carry the same. Null for a demand that came alone
 * @param patrol whether a patroller 监督员 reported it: nobody told it, so there is no reporter
 */
@EventType("intake.demand-registered")
public record DemandRegistered(
        CaseId caseId,
        CaseNo caseNo,
        String channel,
        String sourceNo,
        DemandType type,
        Urgency urgency,
        CategoryCode category,
        String title,
        String content,
        Place place,
        Set<String> tags,
        boolean anonymous,
        boolean confidential,
        ContactId contactId,
        boolean patrol)
        implements CaseEvent {
    public DemandRegistered {
        tags = tags == null ? Set.of() : Set.copyOf(tags);
    }
}
