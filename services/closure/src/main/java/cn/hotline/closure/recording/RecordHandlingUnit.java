package cn.hotline.closure.recording;

import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderTransferred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Keeps who has a work order 派单、机构调整. */
@ApplicationScoped
public class RecordHandlingUnit {
    private final EntityManager entities;

    RecordHandlingUnit(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public void record(WorkOrderDispatched dispatched) {
        if (entities.find(HandlingUnit.class, dispatched.workOrderId().value()) == null) {
            entities.persist(new HandlingUnit(dispatched));
        }
    }

    @Transactional
    public void record(WorkOrderTransferred told) {
        HandlingUnit known =
                entities.find(HandlingUnit.class, told.workOrderId().value());
        if (known != null) {
            known.transferred(told);
        }
    }
}
