package cn.hotline.closure.recording;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Where filed cases, their handling units and replies are found again 案件底稿库. */
@ApplicationScoped
public class CaseRecords {
    private final EntityManager entities;

    CaseRecords(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<FiledCase> filedCase(CaseId caseId) {
        return Optional.ofNullable(entities.find(FiledCase.class, caseId.value()));
    }

    public Optional<HandlingUnit> handlingUnit(WorkOrderId workOrderId) {
        return Optional.ofNullable(entities.find(HandlingUnit.class, workOrderId.value()));
    }

    /** The unit of the case's newest work order: their ids are made in order of time. */
    public Optional<HandlingUnit> lastUnit(CaseId caseId) {
        return entities.createQuery(
                        "from HandlingUnit where caseId = ?1 order by workOrderId desc limit 1", HandlingUnit.class)
                .setParameter(1, caseId.value())
                .getResultStream()
                .findFirst();
    }

    /** The newest reply to a work order in a round. */
    public Optional<Reply> lastReply(WorkOrderId workOrderId, int round) {
        return entities.createQuery(
                        "from Reply where workOrderId = ?1 and round = ?2 order by attempt desc limit 1", Reply.class)
                .setParameter(1, workOrderId.value())
                .setParameter(2, round)
                .getResultStream()
                .findFirst();
    }
}
