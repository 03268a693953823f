package cn.hotline.intake.retaining;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The legal holds 保全 on all cases; at most one of a case is in force. */
@ApplicationScoped
public class LegalHolds implements PanacheRepositoryBase<LegalHold, UUID> {

    /** The holds there were on a case, the newest first. */
    public List<LegalHold> of(CaseId caseId) {
        return list("caseId = ?1 order by placedAt desc, holdId desc", caseId.value());
    }

    /** Which of these cases are on hold now. */
    Set<UUID> inForce(List<UUID> cases) {
        return list("caseId in ?1 and liftedAt is null", cases).stream()
                .map(LegalHold::caseId)
                .collect(Collectors.toSet());
    }

    /** @throws DomainException {@code not-found} */
    LegalHold require(CaseId caseId, UUID holdId) {
        return find("holdId = ?1 and caseId = ?2", holdId, caseId.value())
                .firstResultOptional()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "保全 " + holdId));
    }
}
