package cn.hotline.dispatch.ending;

import cn.hotline.dispatch.handling.Cases;
import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.events.CaseReopened;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Lets a merged case be dispatched again 拆分并案, and an archived one 归档后重办; its new order comes of the process's new request.
 *
 * <p>The process makes none where the unmerging came too late; nothing is open of the case then.
 */
@ApplicationScoped
public class ReviveCase {
    private final Cases cases;

    ReviveCase(Cases cases) {
        this.cases = cases;
    }

    @Transactional
    public void on(Envelope<CaseUnmerged> event) {
        cases.find(event.data().caseId()).filter(HotlineCase::isMerged).ifPresent(HotlineCase::revive);
    }

    /** The closure stands: a withdrawal, or a merging, still comes too late. */
    @Transactional
    public void reopened(Envelope<CaseReopened> event) {
        cases.find(event.data().caseId()).filter(HotlineCase::isArchived).ifPresent(HotlineCase::revive);
    }
}
