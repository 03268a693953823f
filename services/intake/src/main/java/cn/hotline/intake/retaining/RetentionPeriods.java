package cn.hotline.intake.retaining;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The retention periods 留存期限 of all classes; grow only. */
@ApplicationScoped
public class RetentionPeriods implements PanacheRepositoryBase<RetentionPeriod, RetentionPeriod.Key> {

    /** All versions by class, the latest first. */
    public List<RetentionPeriod> all() {
        return list("order by key.code, key.effectiveFrom desc");
    }

    boolean exists(RetentionClass of, Instant effectiveFrom) {
        return findById(new RetentionPeriod.Key(of.code(), effectiveFrom)) != null;
    }
}
