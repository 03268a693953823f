package cn.hotline.intake.supplementing;

import cn.hotline.intake.IntakeError;
import cn.hotline.intake.channels.Channels;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.DemandStatus;
import cn.hotline.intake.registering.Demands;
import cn.hotline.intake.reporters.Reporters;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;

/** The demands a further call 后续来电 may be about. */
@ApplicationScoped
class FollowedDemands {
    private final Demands demands;
    private final Reporters reporters;
    private final Channels channels;

    FollowedDemands(Demands demands, Reporters reporters, Channels channels) {
        this.demands = demands;
        this.reporters = reporters;
        this.channels = channels;
    }

    /** @throws DomainException {@code not-found}, {@code personal-data-erased}, {@code demand-status-conflict} */
    Demand require(CaseId caseId, FollowUp followUp) {
        Demand demand = demands.findByIdOptional(caseId.value())
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "诉求 " + caseId));
        if (demand.status() == DemandStatus.ARCHIVED) {
            reporters.requireKept(caseId);
        }
        followUp.require(demand.status());
        return demand;
    }

    /**
     * The channel the further call came through.
     *
     * @throws DomainException {@code unknown-channel}
     */
    String channel(Demand demand, String given) {
        if (given == null || given.equals(demand.channel())) {
            return demand.channel();
        }
        return channels.findByIdOptional(given)
                .filter(channel -> channel.traits().active())
                .orElseThrow(() -> new DomainException(IntakeError.UNKNOWN_CHANNEL, given))
                .code();
    }
}
