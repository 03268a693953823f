package cn.hotline.supervision.clocks;

import cn.hotline.events.Envelope;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.supervision.units.ResponsibleUnit;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * An open work order went to another unit 机构调整: its clocks run on, and the other unit answers for them and for the case.
 *
 * <p>Nothing is told of it: no due time moves.
 */
@ApplicationScoped
public class PassOrderClocks {
    private final SupervisedCases cases;
    private final Clocks clocks;

    PassOrderClocks(SupervisedCases cases, Clocks clocks) {
        this.cases = cases;
        this.clocks = clocks;
    }

    @Transactional
    public void on(Envelope<WorkOrderTransferred> transferred) {
        WorkOrderTransferred told = transferred.data();
        cases.find(told.caseId())
                .filter(watched -> told.workOrderId().equals(watched.workOrderId()))
                .ifPresent(watched -> pass(watched, told, transferred.time()));
    }

    private void pass(SupervisedCase watched, WorkOrderTransferred told, Instant at) {
        ResponsibleUnit to = ResponsibleUnit.of(told.newUnit(), told.newUnitName(), told.newUnitPath());
        watched.pass(to);
        clocks.latest(watched).filter(clock -> clock.isOf(told.workOrderId())).forEach(clock -> clock.pass(to, at));
    }
}
