package cn.hotline.callback.surveying;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CallbackTaskId;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where callback tasks and verdicts are found and kept 回访库. */
@ApplicationScoped
public class CallbackTasks {
    private static final String DOSSIER =
            "select new cn.hotline.callback.surveying.CallbackDossier(task, sheet, own, led, unit)"
                    + " from CallbackTask task left join CaseSheet sheet on sheet.caseId = task.caseId"
                    + " left join CaseReply own on own.caseId = task.caseId"
                    + " left join CaseReply led on led.caseId = sheet.leadCaseId"
                    + " left join KnownUnit unit on unit.code = task.unit ";

    private final EntityManager entities;

    CallbackTasks(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws DomainException {@code not-found} */
    public CallbackDossier dossier(CallbackTaskId id) {
        return entities.createQuery(DOSSIER + "where task.id = ?1", CallbackDossier.class)
                .setParameter(1, id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "回访任务 " + id));
    }

    /** Tasks in one status, oldest first, from behind the given one. */
    public List<CallbackDossier> dossiers(TaskStatus status, CallbackTaskId after, int limit) {
        return entities.createQuery(
                        DOSSIER + "where task.status = ?1 and task.id > ?2 order by task.id", CallbackDossier.class)
                .setParameter(1, status)
                .setParameter(2, after == null ? new UUID(0, 0) : after.value())
                .setMaxResults(limit)
                .getResultList();
    }

    public Optional<CaseSatisfaction> satisfaction(CaseId caseId) {
        return Optional.ofNullable(entities.find(CaseSatisfaction.class, caseId.value()));
    }

    List<CallbackTask> of(CaseId caseId) {
        return entities.createQuery("from CallbackTask where caseId = ?1", CallbackTask.class)
                .setParameter(1, caseId.value())
                .getResultList();
    }

    void keep(CallbackTask task) {
        entities.persist(task);
    }

    void keep(CaseSatisfaction satisfaction) {
        entities.persist(satisfaction);
    }

    /** Writes changes now, so that versions are the new ones. */
    void flush() {
        entities.flush();
    }
}
