package cn.hotline.intake.retaining;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The tombstones 清除标记 of erased cases; {@link Erasure} sets them, nothing changes them. */
@ApplicationScoped
public class Tombstones implements PanacheRepositoryBase<Tombstone, UUID> {

    /** @throws DomainException {@code not-found} when the case's data are still kept */
    public Tombstone require(CaseId caseId) {
        return findByIdOptional(caseId.value())
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "工单 " + caseId + " 的清除标记"));
    }
}
