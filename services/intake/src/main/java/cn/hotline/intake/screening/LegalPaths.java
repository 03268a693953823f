package cn.hotline.intake.screening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The legal paths 法定途径 by reason of non-acceptance; grow only. */
@ApplicationScoped
public class LegalPaths implements PanacheRepositoryBase<LegalPath, LegalPath.Key> {

    /** One text per reason, as in force at a time. */
    public List<LegalPath> inForce(Instant at) {
        return list(
                "from LegalPath p where p.key.effectiveFrom = (select max(q.key.effectiveFrom) from LegalPath q"
                        + " where q.key.reason = p.key.reason and q.key.effectiveFrom <= ?1) order by p.key.reason",
                at);
    }
}
