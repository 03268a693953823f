package cn.hotline.supervision.clocks;

import cn.hotline.events.CaseReopened;
import cn.hotline.supervision.watching.CaseAction;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** An archived case lives again 归档后重办: the dispatch of its redo will have clocks. */
@ApplicationScoped
public class ReopenCase {
    private final SupervisedCases cases;

    ReopenCase(SupervisedCases cases) {
        this.cases = cases;
    }

    @Transactional
    public void on(CaseReopened reopened) {
        cases.find(reopened.caseId()).ifPresent(watched -> watched.meet(CaseAction.REOPEN));
    }
}
