package cn.hotline.lifecycle.tracking;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Finds cases 查询工单; a handler finds only those its unit has or had an order of. */
@ApplicationScoped
public class FindCases {
    private final EntityManager entities;
    private final CaseFiles files;
    private final OwnCases own;
    private final CaseSelection selection;
    private final Clock clock;

    FindCases(EntityManager entities, CaseFiles files, OwnCases own, CaseSelection selection, Clock clock) {
        this.entities = entities;
        this.files = files;
        this.own = own;
        this.selection = selection;
        this.clock = clock;
    }

    /** One page in the order asked for. */
    @Transactional
    public Page<CaseView> page(CaseQuery query, CaseSort sort, String after, int limit) {
        Instant now = clock.instant();
        return Page.of(selection.rows(own.within(query), sort, after, limit + 1), limit, sort::cursor)
                .map(file -> CaseView.of(file, now));
    }

    /** How many there are. */
    @Transactional
    public CaseTotal total(CaseQuery query) {
        return selection.total(own.within(query));
    }

    /** One case the caller may see. */
    @Transactional
    public CaseFile byId(String caseId) {
        try {
            return own.require(files.find(CaseId.fromString(caseId)).orElse(null), caseId);
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
        return own.require(file, caseNo);
    }

    /** A file as its readers see it now. */
    public CaseView view(CaseFile file) {
        return CaseView.of(file, clock.instant());
    }
}
