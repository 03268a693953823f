package cn.hotline.dispatch.approving;

import cn.hotline.kernel.DistrictTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.query.NativeQuery;

/** Whose signatures a matter takes 审批链: versioned data; a matter keeps the chain of the day it was asked for. */
@ApplicationScoped
public class ApprovalRules {
    private static final String IN_FORCE = "select roles from approval_rule where matter = ?1 and effective_from <= ?2"
            + " order by effective_from desc limit 1";

    private final EntityManager entities;

    ApprovalRules(EntityManager entities) {
        this.entities = entities;
    }

    /** An empty sheet with the places that must be signed. */
    public SignatureSheet sheet(ApprovalMatter matter, Instant at) {
        NativeQuery<?> inForce = entities.createNativeQuery(IN_FORCE, String[].class)
                .setParameter(1, matter.name())
                .setParameter(2, LocalDate.ofInstant(at, DistrictTime.ZONE))
                .unwrap(NativeQuery.class);
        inForce.addSynchronizedQuerySpace("approval_rule"); // or else it flushes a whole batch of events
        return SignatureSheet.empty((String[]) inForce.getSingleResult());
    }
}
