package cn.hotline.intake.reporters.adapter;

import cn.hotline.events.ReturnGranted;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.intake.reporters.HandlingUnits;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** Listens to who handles a case 承办变更: the unit dispatched to, until its return is granted. */
@ApplicationScoped
public class HandlingUnitEvents implements EventRoutes {
    private final HandlingUnits handlingUnits;

    HandlingUnitEvents(HandlingUnits handlingUnits) {
        this.handlingUnits = handlingUnits;
    }

    @Override
    public void register(EventRouter router) {
        router.on(WorkOrderDispatched.class, envelope -> {
            WorkOrderDispatched dispatched = envelope.data();
            handlingUnits.dispatched(dispatched.caseId(), dispatched.round(), dispatched.unitPath());
        });
        router.on(
                ReturnGranted.class,
                envelope -> handlingUnits.released(envelope.data().caseId()));
    }
}
