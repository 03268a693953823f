package cn.hotline.intake.supplementing;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.paging.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The supplements 补充诉求 of all demands. */
@ApplicationScoped
public class Supplements implements PanacheRepositoryBase<Supplement, UUID> {

    /** What was added to a demand, oldest first. */
    public Page<Supplement> of(CaseId caseId, UUID after, int limit) {
        var found = after == null
                ? find("caseId = ?1 order by id", caseId.value())
                : find("caseId = ?1 and id > ?2 order by id", caseId.value(), after);
        return Page.of(found.page(0, limit + 1).list(), limit, supplement -> supplement
                .id()
                .toString());
    }
}
