package cn.hotline.supervision.cluing;

import cn.hotline.events.code.ClueKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ClueId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.supervision.clocks.CaseClock;
import cn.hotline.supervision.units.ResponsibleUnit;
import cn.hotline.supervision.units.UnitDirectory;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/**
 * The clues 问题线索台账.
 *
 * <p>INVARIANT: per case, unit and kind at most one is not settled; the database's unique index says so to two at once.
 */
@ApplicationScoped
public class ClueBook {
    private final EntityManager entities;
    private final SupervisedCases cases;
    private final UnitDirectory units;
    private final Outbox outbox;
    private final Clock clock;

    ClueBook(EntityManager entities, SupervisedCases cases, UnitDirectory units, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.units = units;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws DomainException {@code not-found} */
    public Clue get(ClueId id) {
        return Optional.ofNullable(entities.find(Clue.class, id.value()))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "问题线索 " + id));
    }

    /** Enters a clue and tells of it, unless one of the kind about the unit's handling of the case is not settled yet. */
    void enter(CaseId caseId, CaseNo caseNo, UnitCode unit, ClueKind kind, String evidence) {
        if (isOpen(caseId, unit, kind)) {
            return;
        }
        ResponsibleUnit present =
                cases.find(caseId).map(SupervisedCase::responsible).orElse(null);
        enter(new Clue(caseId, caseNo, units.responsible(unit, present), kind, evidence, clock.instant()));
    }

    /** Enters the clue that a work order is overdue without a reply. */
    void enter(CaseClock overdue, String evidence) {
        enter(new Clue(
                        overdue.caseId(),
                        overdue.caseNo(),
                        overdue.responsible(),
                        ClueKind.OVERDUE_UNANSWERED,
                        evidence,
                        clock.instant())
                .about(overdue.workOrderId()));
    }

    private void enter(Clue clue) {
        entities.persist(clue);
        outbox.append(clue.found());
    }

    private boolean isOpen(CaseId caseId, UnitCode unit, ClueKind kind) {
        return !entities.createQuery("select id from Clue where caseId = :case and responsible.unit = :unit"
                        + " and kind = :kind and status <> :settled")
                .setParameter("case", caseId.value())
                .setParameter("unit", unit.value())
                .setParameter("kind", kind)
                .setParameter("settled", ClueStatus.SETTLED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
