package cn.hotline.closure.recording;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
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

    /** The newest reply to a work order in a round. */
    public Optional<Reply> lastReply(WorkOrderId workOrderId, int round) {
        return entities.createQuery(
                        "from Reply where workOrderId = ?1 and round = ?2 order by attempt desc limit 1", Reply.class)
                .setParameter(1, workOrderId.value())
                .setParameter(2, round)
                .getResultStream()
                .findFirst();
    }

    /** The first other case that was answered earlier in the very same words. */
    public Optional<CaseNo> copiedFrom(Reply reply) {
        if (reply.fingerprint() == null) {
            return Optional.empty();
        }
        return entities.createQuery(
                        "select caseNo from Reply where fingerprint = ?1 and repliedAt <= ?2 and caseId <> ?3"
                                + " order by repliedAt limit 1",
                        String.class)
                .setParameter(1, reply.fingerprint())
                .setParameter(2, reply.repliedAt())
                .setParameter(3, reply.caseId())
                .getResultStream()
                .findFirst()
                .map(CaseNo::new);
    }
}
