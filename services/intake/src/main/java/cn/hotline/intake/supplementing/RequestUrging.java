package cn.hotline.intake.supplementing;

import cn.hotline.events.UrgingRequested;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.reporters.Reporters;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The citizen asks for speed 来电催办; supervision urges the unit that has the case, if one has. */
@ApplicationScoped
public class RequestUrging {
    private final FollowedDemands followed;
    private final Reporters reporters;
    private final Outbox outbox;

    RequestUrging(FollowedDemands followed, Reporters reporters, Outbox outbox) {
        this.followed = followed;
        this.reporters = reporters;
        this.outbox = outbox;
    }

    /**
     * @param note as told, told on masked; may be null
     * @param channel where the request came from; null for the demand's own
     */
    @Transactional
    public UrgingRequest request(CaseId caseId, String note, String channel, Actor by) {
        Demand demand = followed.require(caseId, FollowUp.URGING);
        String from = followed.channel(demand, channel);
        String masked = reporters.mask(caseId, note);
        Instant at = outbox.append(by, new UrgingRequested(caseId, demand.caseNo(), from, masked));
        return new UrgingRequest(caseId, demand.caseNo(), from, masked, at);
    }
}
