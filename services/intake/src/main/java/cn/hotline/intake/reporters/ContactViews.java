package cn.hotline.intake.reporters;

import cn.hotline.kernel.id.CaseId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The record of looks at contacts 查看记录; grows only. */
@ApplicationScoped
public class ContactViews implements PanacheRepositoryBase<ContactView, UUID> {
    private static final int MOST = 200;

    /** The newest looks at one case's contact. */
    public List<ContactView> of(CaseId caseId) {
        return find("caseId = ?1 order by viewedAt desc, viewId desc", caseId.value())
                .page(0, MOST)
                .list();
    }
}
