package cn.hotline.dispatch.handling;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Envelope;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps what a case is about 工单快照: from its acceptance on, since a case merged before its filing can still come to a redo. */
@ApplicationScoped
public class KeepCase {
    private final Cases cases;

    KeepCase(Cases cases) {
        this.cases = cases;
    }

    @Transactional
    public void registered(Envelope<DemandRegistered> event) {
        DemandRegistered demand = event.data();
        keep(demand.caseId(), demand.caseNo(), CaseFacts.of(demand));
    }

    @Transactional
    public void filed(Envelope<CaseFiled> event) {
        CaseFiled filed = event.data();
        keep(filed.caseId(), filed.caseNo(), CaseFacts.of(filed));
    }

    /** Open orders show what holds now; who has the case is decided by dispatching alone. */
    @Transactional
    public void changed(Envelope<DemandChanged> event) {
        cases.find(event.data().caseId())
                .ifPresent(known -> known.learn(known.facts().with(event.data())));
    }

    private void keep(CaseId id, CaseNo caseNo, CaseFacts facts) {
        cases.find(id)
                .ifPresentOrElse(known -> known.learn(facts), () -> cases.persist(new HotlineCase(id, caseNo, facts)));
    }
}
