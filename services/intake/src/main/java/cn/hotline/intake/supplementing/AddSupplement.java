package cn.hotline.intake.supplementing;

import cn.hotline.events.DemandSupplemented;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.reporters.Reporters;
import cn.hotline.intake.reporters.Vault;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * The citizen adds something to a demand 补充诉求, by a further call or through the source platform.
 *
 * <p>The demand itself stays as it is, so nobody's version of it becomes stale.
 */
@ApplicationScoped
public class AddSupplement {
    private final FollowedDemands followed;
    private final Supplements supplements;
    private final Reporters reporters;
    private final Vault vault;
    private final Outbox outbox;
    private final Clock clock;

    AddSupplement(
            FollowedDemands followed,
            Supplements supplements,
            Reporters reporters,
            Vault vault,
            Outbox outbox,
            Clock clock) {
        this.followed = followed;
        this.supplements = supplements;
        this.reporters = reporters;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param content as told; shown masked, kept sealed
     * @param channel where the addition came from; null for the demand's own
     */
    @Transactional
    public Supplement add(CaseId caseId, String content, String channel, String callRecordId, Actor by) {
        Demand demand = followed.require(caseId, FollowUp.SUPPLEMENT);
        String from = followed.channel(demand, channel);
        Supplement supplement = new Supplement(
                caseId,
                reporters.mask(caseId, content),
                from,
                callRecordId,
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        supplements.persist(supplement.withWords(content, vault));
        outbox.append(by, new DemandSupplemented(caseId, demand.caseNo(), supplement.content(), from));
        return supplement;
    }
}
