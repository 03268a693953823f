package cn.hotline.intake.changing;

import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.Elements;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.CaseId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The record of changes 变更记录; grows only. */
@ApplicationScoped
public class DemandChanges implements PanacheRepositoryBase<DemandChange, UUID> {
    private static final int MOST = 200;

    private final Clock clock;

    DemandChanges(Clock clock) {
        this.clock = clock;
    }

    /** Puts on record what a demand, changed already, was before. */
    public void record(Demand demand, Elements before, String reason, Actor by) {
        persist(new DemandChange(
                demand.caseId(),
                before,
                demand.elements(),
                reason,
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** The changes of one case, newest first. */
    public List<DemandChange> of(CaseId caseId) {
        return find("caseId = ?1 order by changedAt desc, changeId desc", caseId.value())
                .page(0, MOST)
                .list();
    }
}
