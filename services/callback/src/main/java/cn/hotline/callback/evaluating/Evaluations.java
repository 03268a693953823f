package cn.hotline.callback.evaluating;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.EvaluationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where evaluations are found and kept 第三方评价库. */
@ApplicationScoped
public class Evaluations {
    private static final String DOSSIER =
            "select new cn.hotline.callback.evaluating.EvaluationDossier(e, sheet, own, led) from Evaluation e"
                    + " left join CaseSheet sheet on sheet.caseId = e.caseId"
                    + " left join CaseReply own on own.caseId = e.caseId"
                    + " left join CaseReply led on led.caseId = sheet.leadCaseId ";

    private final EntityManager entities;

    Evaluations(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws DomainException {@code not-found} */
    public EvaluationDossier dossier(EvaluationId id) {
        return dossiers(List.of(id.value())).stream().findFirst().orElseThrow(() -> notFound(id));
    }

    /** These evaluations, oldest first. */
    List<EvaluationDossier> dossiers(Collection<UUID> ids) {
        return entities.createQuery(DOSSIER + "where e.id in ?1 order by e.id", EvaluationDossier.class)
                .setParameter(1, ids)
                .getResultList();
    }

    /** Oldest first, from behind the given one. */
    public List<EvaluationDossier> list(EvaluationFilter filter, UUID after, int limit) {
        TypedQuery<EvaluationDossier> query = entities.createQuery(
                DOSSIER + "where " + filter.where() + " and e.id > :after order by e.id", EvaluationDossier.class);
        filter.values().forEach(query::setParameter);
        return query.setParameter("after", after == null ? new UUID(0, 0) : after)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * The evaluation alone, kept from everybody else until this transaction ends.
     *
     * @throws DomainException {@code not-found}
     */
    Evaluation locked(EvaluationId id) {
        Evaluation evaluation = entities.find(Evaluation.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (evaluation == null) {
            throw notFound(id);
        }
        return evaluation;
    }

    List<Evaluation> of(CaseId caseId) {
        return entities.createQuery("from Evaluation where caseId = ?1", Evaluation.class)
                .setParameter(1, caseId.value())
                .getResultList();
    }

    void keep(Evaluation evaluation) {
        entities.persist(evaluation);
    }

    /** Writes changes now, so that versions are the new ones. */
    void flush() {
        entities.flush();
    }

    private static DomainException notFound(EvaluationId id) {
        return new DomainException(CommonError.NOT_FOUND, "第三方评价 " + id);
    }
}
