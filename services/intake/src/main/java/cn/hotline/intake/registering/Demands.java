package cn.hotline.intake.registering;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.ETags;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The demands 诉求. */
@ApplicationScoped
public class Demands implements PanacheRepositoryBase<Demand, UUID> {

    /**
     * The demand as the caller read it, to be changed.
     *
     * @throws DomainException {@code not-found}, {@code if-match-required}, {@code changed-meanwhile}
     */
    public Demand toChange(CaseId caseId, String ifMatch) {
        Demand demand = findByIdOptional(caseId.value())
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "诉求 " + caseId));
        ETags.require(ifMatch, demand.version());
        return demand;
    }

    /** The demand locked until the transaction ends. */
    public Optional<Demand> lock(CaseId caseId) {
        return findByIdOptional(caseId.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Two demands locked, always in the order of their ids: who wants the same two waits, and never for each other. */
    public void lockBoth(CaseId one, CaseId other) {
        boolean inOrder = one.toString().compareTo(other.toString()) < 0;
        lock(inOrder ? one : other);
        lock(inOrder ? other : one);
    }

    /** The lead case as it stands now, read without loading the demand; empty when it is not merged. */
    public Optional<CaseId> leadOf(CaseId caseId) {
        return getEntityManager()
                .createQuery("select d.leadCaseId from Demand d where d.caseId = ?1", UUID.class)
                .setParameter(1, caseId.value())
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(CaseId::new);
    }

    /** Whether other demands were merged into this one. */
    public boolean hasFollowers(CaseId caseId) {
        return find("leadCaseId", caseId.value())
                .page(0, 1)
                .firstResultOptional()
                .isPresent();
    }
}
