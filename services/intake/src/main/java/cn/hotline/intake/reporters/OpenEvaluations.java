package cn.hotline.intake.reporters;

import cn.hotline.events.CaseReopened;
import cn.hotline.events.EvaluationCompleted;
import cn.hotline.events.EvaluationSampled;
import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Which cases an evaluator is to ask about now 待评价工单. The case is reopened and drawn by different services, so either may be heard
 * first: what was drawn in a round before the reopening's counts no more.
 */
@ApplicationScoped
public class OpenEvaluations {
    private final EntityManager entities;

    OpenEvaluations(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public void sampled(EvaluationSampled sampled) {
        entities.createNativeQuery("insert into open_evaluation as known (case_id, round, evaluation_id, open)"
                        + " values (?1, ?2, ?3, true) on conflict (case_id) do update"
                        + " set round = excluded.round, evaluation_id = excluded.evaluation_id, open = true"
                        + " where known.round <= excluded.round"
                        + " and known.evaluation_id is distinct from excluded.evaluation_id")
                .setParameter(1, sampled.caseId().value())
                .setParameter(2, sampled.round())
                .setParameter(3, sampled.evaluationId().value())
                .executeUpdate();
    }

    @Transactional
    public void completed(EvaluationCompleted completed) {
        entities.createNativeQuery("update open_evaluation set open = false where case_id = ?1 and evaluation_id = ?2")
                .setParameter(1, completed.caseId().value())
                .setParameter(2, completed.evaluationId().value())
                .executeUpdate();
    }

    /** 归档后重办: the case is nobody's to evaluate until it is archived again. */
    @Transactional
    public void reopened(CaseReopened reopened) {
        entities.createNativeQuery("insert into open_evaluation as known (case_id, round, open)"
                        + " values (?1, ?2, false) on conflict (case_id) do update"
                        + " set round = excluded.round, evaluation_id = null, open = false"
                        + " where known.round < excluded.round")
                .setParameter(1, reopened.caseId().value())
                .setParameter(2, reopened.round())
                .executeUpdate();
    }

    /** @throws DomainException {@code not-to-evaluate} */
    void require(CaseId caseId) {
        boolean open = !entities.createNativeQuery("select 1 from open_evaluation where case_id = ?1 and open")
                .setParameter(1, caseId.value())
                .getResultList()
                .isEmpty();
        if (!open) {
            throw new DomainException(IntakeError.NOT_TO_EVALUATE);
        }
    }
}
