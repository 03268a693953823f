package cn.hotline.closure.applying;

import cn.hotline.closure.ClosureConfig;
import cn.hotline.closure.ClosureError;
import cn.hotline.closure.closing.CaseClosure;
import cn.hotline.closure.closing.CaseClosures;
import cn.hotline.closure.recording.CaseRecords;
import cn.hotline.closure.recording.FiledCase;
import cn.hotline.closure.recording.HandlingUnit;
import cn.hotline.events.UnreasonableReviewRequested;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where applications 申请 are found and kept, and what they may be about. */
@ApplicationScoped
public class Applications {
    private final EntityManager entities;
    private final CaseRecords records;
    private final CaseClosures closures;
    private final ClosureConfig config;

    Applications(EntityManager entities, CaseRecords records, CaseClosures closures, ClosureConfig config) {
        this.entities = entities;
        this.records = records;
        this.closures = closures;
        this.config = config;
    }

    /** @throws DomainException {@code not-found} when it is not there, or is of another kind */
    public Application require(ApplicationKind kind, ApplicationId id) {
        return Optional.ofNullable(entities.find(Application.class, id.value()))
                .filter(found -> found.kind() == kind)
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, kind.label() + " " + id));
    }

    /** The case with one of its work orders. @throws DomainException {@code not-found} */
    AppliedCase about(CaseId caseId, WorkOrderId order) {
        HandlingUnit unit = records.handlingUnit(order)
                .filter(found -> found.isOf(caseId))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "派单件 " + order));
        return about(filed(caseId), caseId, order, Optional.of(unit));
    }

    /** The case with the unit that had it last. @throws DomainException {@code not-found} */
    AppliedCase about(CaseId caseId) {
        return about(filed(caseId), caseId, null, records.lastUnit(caseId));
    }

    private static AppliedCase about(FiledCase filed, CaseId caseId, WorkOrderId order, Optional<HandlingUnit> unit) {
        return new AppliedCase(
                caseId,
                filed.caseNo(),
                order,
                unit.map(HandlingUnit::unit).orElse(null),
                unit.map(HandlingUnit::unitPath).orElse(List.of()));
    }

    private FiledCase filed(CaseId caseId) {
        return records.filedCase(caseId).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "工单 " + caseId));
    }

    /** @throws DomainException {@code application-too-late} when the case ended too long ago */
    void requireInTime(CaseId caseId, Instant now) {
        closures.find(caseId)
                .flatMap(Applications::endedAt)
                .filter(ended -> now.isAfter(ended.plus(config.applicationWindow())))
                .ifPresent(ended -> {
                    throw new DomainException(
                            ClosureError.APPLICATION_TOO_LATE,
                            config.applicationWindow().toDays());
                });
    }

    private static Optional<Instant> endedAt(CaseClosure closure) {
        return Stream.of(Optional.ofNullable(closure.archivedAt()), Optional.ofNullable(closure.closedAt()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** @throws DomainException {@code already-applied} when one waits or was granted */
    void requireNone(ApplicationKind kind, CaseId caseId, UnitCode unit) {
        boolean open = !entities.createQuery(
                        "select id from Application where kind = ?1 and caseId = ?2 and status in (PENDING, GRANTED)"
                                + " and (?1 = UNREASONABLE or unit = ?3)")
                .setParameter(1, kind)
                .setParameter(2, caseId.value())
                .setParameter(3, unit == null ? "" : unit.value())
                .getResultList()
                .isEmpty();
        if (open) {
            throw new DomainException(ClosureError.ALREADY_APPLIED, kind.label());
        }
    }

    /** The last application that waits or was ruled on. */
    Optional<Application> last(ApplicationKind kind, CaseId caseId) {
        return entities.createQuery(
                        "from Application where kind = ?1 and caseId = ?2 and status <> WITHDRAWN order by id desc limit 1",
                        Application.class)
                .setParameter(1, kind)
                .setParameter(2, caseId.value())
                .getResultStream()
                .findFirst();
    }

    /** When the case was last closed; null when it never was by an order of its own. */
    Instant closedAt(CaseId caseId) {
        return closures.find(caseId).map(CaseClosure::closedAt).orElse(null);
    }

    /** The case the process asks about; of a merged one that was never filed nothing else is known here. */
    AppliedCase about(UnreasonableReviewRequested asked) {
        Optional<HandlingUnit> last = records.lastUnit(asked.caseId());
        List<UnitCode> named = asked.unit() == null ? List.of() : List.of(asked.unit());
        return new AppliedCase(
                asked.caseId(),
                asked.caseNo(),
                null,
                last.map(HandlingUnit::unit).orElse(asked.unit()),
                last.map(HandlingUnit::unitPath).orElse(named));
    }

    void keep(Object applicationOrSignature) {
        entities.persist(applicationOrSignature);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }
}
