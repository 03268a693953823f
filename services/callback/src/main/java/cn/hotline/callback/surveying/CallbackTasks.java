package cn.hotline.callback.surveying;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CallbackTaskId;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
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

    private static final String IN_ORDER = " order by task.place.queueAt, task.id";

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

    /** Tasks to call now, those due first, from behind the given place. */
    public List<CallbackDossier> waiting(QueueFilter filter, QueueCursor after, int limit) {
        TypedQuery<CallbackDossier> query = entities.createQuery(
                DOSSIER + "where " + filter.where() + " and (task.place.queueAt, task.id) > (:behind, :id)" + IN_ORDER,
                CallbackDossier.class);
        filter.values().forEach(query::setParameter);
        return query.setParameter("behind", after.queueAt())
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** These tasks, those due first. */
    public List<CallbackDossier> dossiers(Collection<UUID> ids) {
        return entities.createQuery(DOSSIER + "where task.id in ?1" + IN_ORDER, CallbackDossier.class)
                .setParameter(1, ids)
                .getResultList();
    }

    /**
     * The task alone, kept from everybody else until this transaction ends.
     *
     * @throws DomainException {@code not-found}
     */
    public CallbackTask locked(CallbackTaskId id) {
        CallbackTask task = entities.find(CallbackTask.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (task == null) {
            throw new DomainException(CommonError.NOT_FOUND, "回访任务 " + id);
        }
        return task;
    }

    public Optional<CaseSatisfaction> satisfaction(CaseId caseId) {
        return Optional.ofNullable(entities.find(CaseSatisfaction.class, caseId.value()));
    }

    public List<CallbackTask> of(CaseId caseId) {
        return entities.createQuery("from CallbackTask where caseId = ?1", CallbackTask.class)
                .setParameter(1, caseId.value())
                .getResultList();
    }

    void keep(CallbackTask task) {
        entities.persist(task);
    }

    public void keep(CaseSatisfaction satisfaction) {
        entities.persist(satisfaction);
    }

    /** Writes changes now, so that versions are the new ones. */
    public void flush() {
        entities.flush();
    }
}
