package cn.hotline.intake.delivering;

import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.DemandStatus;
import cn.hotline.intake.supplementing.AddSupplement;
import cn.hotline.intake.supplementing.RequestUrging;
import cn.hotline.intake.withdrawing.WithdrawCase;
import cn.hotline.kernel.Actor;
import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What a platform's message does to its demand 后续消息的效果.
 *
 * <p>INVARIANT: a platform's messages have the same effect in any order. So once a demand is withdrawn, another withdrawal or an
 * urging is settled without effect instead of being refused.
 */
@ApplicationScoped
class ApplyMessage {
    private final AddSupplement addSupplement;
    private final RequestUrging requestUrging;
    private final WithdrawCase withdrawCase;

    ApplyMessage(AddSupplement addSupplement, RequestUrging requestUrging, WithdrawCase withdrawCase) {
        this.addSupplement = addSupplement;
        this.requestUrging = requestUrging;
        this.withdrawCase = withdrawCase;
    }

    void apply(DeliveryKind kind, Demand demand, String text, Actor by) {
        boolean withdrawn = demand.status() == DemandStatus.WITHDRAWN;
        switch (kind) {
            case SUPPLEMENT -> addSupplement.add(demand.caseId(), text, null, null, by);
            case URGING -> {
                if (!withdrawn) {
                    requestUrging.request(demand.caseId(), text, null, by);
                }
            }
            case WITHDRAWAL -> {
                if (!withdrawn) {
                    withdrawCase.withdraw(demand.caseId(), ETags.of(demand.version()), text);
                }
            }
            case DEMAND -> throw new IllegalArgumentException("a demand is no message about one");
        }
    }
}
