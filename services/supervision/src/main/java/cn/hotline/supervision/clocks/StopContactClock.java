package cn.hotline.supervision.clocks;

import cn.hotline.events.CitizenContacted;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.ContactResult;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Stops the contact clock 联系时限 when the citizen was reached; the moment that counts is the contact's, between dispatch and telling. */
@ApplicationScoped
public class StopContactClock {
    private final OrderClocks orderClocks;
    private final Winding winding;

    StopContactClock(OrderClocks orderClocks, Winding winding) {
        this.orderClocks = orderClocks;
        this.winding = winding;
    }

    @Transactional
    public void on(Envelope<CitizenContacted> contacted) {
        CitizenContacted told = contacted.data();
        if (told.result() == ContactResult.REACHED) {
            stop(told.caseId(), told.workOrderId(), told.contactedAt(), contacted.time());
        }
    }

    void stop(CaseId caseId, WorkOrderId order, Instant contactedAt, Instant toldAt) {
        orderClocks
                .find(caseId, order, ClockKind.CONTACT)
                .ifPresent(clock -> winding.stop(clock, within(clock.times().startedAt(), contactedAt, toldAt)));
    }

    /** The unit's word may be finer than what is kept, and would differ when reckoned anew. */
    private static Instant within(Instant first, Instant moment, Instant last) {
        if (moment == null || moment.isAfter(last)) {
            return last.truncatedTo(ChronoUnit.MICROS);
        }
        return moment.isBefore(first) ? first : moment.truncatedTo(ChronoUnit.MICROS);
    }
}
