package cn.hotline.intake.matching;

import cn.hotline.events.RepeatFlagged;
import cn.hotline.intake.registering.Demand;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Flags a filed case as a repeat 多次重复诉求, from the time on that the policy in force at its registering names. */
@ApplicationScoped
public class FlagRepeats {
    private final MatchingPolicy policy;
    private final Outbox outbox;
    private final Caller caller;

    FlagRepeats(MatchingPolicy policy, Outbox outbox, Caller caller) {
        this.policy = policy;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void flag(Demand filed) {
        List<CaseNo> earlier = filed.repetition().repeats();
        if (earlier.isEmpty()) {
            return;
        }
        int times = earlier.size() + 1;
        if (times >= policy.at(filed.registeredAt()).repeatFlagFrom()) {
            outbox.append(caller.actor(), new RepeatFlagged(filed.caseId(), filed.caseNo(), times, earlier));
        }
    }
}
