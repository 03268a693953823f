package cn.hotline.supervision.rules;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import java.time.Instant;
import java.util.Set;

/**
 * What of a case decides its limits 时限要素.
 *
 * @param channel code of the channel 来源渠道; null for a case accepted before it was kept
 * @param category code of the category 诉求类别; null where none is known
 */
public record CaseFacts(
        DemandType type,
        Urgency urgency,
        Set<String> tags,
        boolean patrol,
        String channel,
        String category,
        Instant registeredAt) {
    public CaseFacts {
        tags = Set.copyOf(tags);
    }

    /** As a demand was accepted 受理. */
    public static CaseFacts of(DemandRegistered told, Instant at) {
        return new CaseFacts(
                told.type(), told.urgency(), told.tags(), told.patrol(), told.channel(), code(told.category()), at);
    }

    /** As a case was filed 立案; the channel is known from the acceptance, where there was one. */
    public static CaseFacts of(CaseFiled told, Instant registeredAt) {
        return new CaseFacts(
                told.type(),
                told.urgency(),
                told.tags(),
                told.patrol(),
                told.channel(),
                code(told.category()),
                registeredAt);
    }

    /** As they were put right 变更诉求要素. */
    public CaseFacts changed(DemandChanged told) {
        return new CaseFacts(
                told.type(), told.urgency(), told.tags(), patrol, channel, code(told.category()), registeredAt);
    }

    private static String code(CategoryCode category) {
        return category == null ? null : category.value();
    }
}
