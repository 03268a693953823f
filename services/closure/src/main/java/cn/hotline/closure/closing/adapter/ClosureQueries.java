package cn.hotline.closure.closing.adapter;

import cn.hotline.closure.closing.CaseClosure;
import cn.hotline.closure.closing.ClosureStatus;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.UUID;

/** Lists closures 结案查询, oldest case first. */
@ApplicationScoped
class ClosureQueries {
    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager entities;

    ClosureQueries(EntityManager entities) {
        this.entities = entities;
    }

    Page<CaseClosure> list(ClosureStatus status, CaseOutcome outcome, UUID after, int limit) {
        TypedQuery<CaseClosure> query = entities.createQuery(
                "from CaseClosure where caseId > :after"
                        + (status == null ? "" : " and status = :status")
                        + (outcome == null ? "" : " and outcome = :outcome")
                        + " order by caseId",
                CaseClosure.class);
        query.setParameter("after", after == null ? FIRST : after);
        if (status != null) {
            query.setParameter("status", status);
        }
        if (outcome != null) {
            query.setParameter("outcome", outcome);
        }
        return Page.of(query.setMaxResults(limit + 1).getResultList(), limit, closure -> closure.caseId()
                .toString());
    }
}
