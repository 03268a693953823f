package cn.hotline.lifecycle.tracking;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Finds cases 查询工单; a handler finds only those its unit has or had an order of. */
@ApplicationScoped
public class FindCases {
    private final EntityManager entities;
    private final CaseFiles files;
    private final Caller caller;

    FindCases(EntityManager entities, CaseFiles files, Caller caller) {
        this.entities = entities;
        this.files = files;
        this.caller = caller;
    }

    /** One page, newest registered first. */
    @Transactional
    public Page<CaseView> page(CaseQuery query, int limit) {
        if (caller.isBoundToUnit()) {
            query.concerning(ownUnit());
        }
        var select = entities.createQuery(
                "from CaseFile c where " + query.where() + " order by c.registeredAt desc, c.caseId desc",
                CaseFile.class);
        query.values().forEach(select::setParameter);
        return Page.of(
                        select.setMaxResults(limit + 1)
                                .setHint("org.hibernate.readOnly", true)
                                .getResultList(),
                        limit,
                        file -> file.registeredAt + "_" + file.caseId)
                .map(CaseView::of);
    }

    /** One case the caller may see. */
    @Transactional
    public CaseFile byId(String caseId) {
        try {
            return visible(files.find(CaseId.fromString(caseId)).orElse(null), caseId);
        } catch (IllegalArgumentException notAnId) {
            throw new DomainException(CommonError.NOT_FOUND, caseId);
        }
    }

    /** One case the caller may see, by the number people know. */
    @Transactional
    public CaseFile byNumber(String caseNo) {
        CaseFile file = entities.createQuery("from CaseFile where caseNo = ?1", CaseFile.class)
                .setParameter(1, caseNo)
                .getResultStream()
                .findFirst()
                .orElse(null);
        return visible(file, caseNo);
    }

    private CaseFile visible(CaseFile file, String asked) {
        if (file == null) {
            throw new DomainException(CommonError.NOT_FOUND, asked);
        }
        caller.requireUnit(file.units());
        return file;
    }

    private String ownUnit() {
        if (caller.actor().unit() == null) {
            throw new DomainException(CommonError.OTHER_UNIT);
        }
        return caller.actor().unit().value();
    }
}
