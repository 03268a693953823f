package cn.hotline.closure.recording;

import cn.hotline.events.WorkOrderDispatched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Keeps to whom a work order went 派单. */
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
}
