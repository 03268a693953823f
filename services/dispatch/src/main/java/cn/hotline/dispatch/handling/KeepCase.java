package cn.hotline.dispatch.handling;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Envelope;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

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
        keep(filed.caseId(), filed.caseNo(), CaseFacts.of(filed)).called(filed.calledUnit());
    }

    /** Open orders show what holds now; who has the case is decided by dispatching alone. */
    @Transactional
    public void changed(Envelope<DemandChanged> event) {
        cases.find(event.data().caseId())
                .ifPresent(known -> known.learn(known.facts().with(event.data())));
    }

    private HotlineCase keep(CaseId id, CaseNo caseNo, CaseFacts facts) {
        Optional<HotlineCase> known = cases.find(id);
        known.ifPresent(about -> about.learn(facts));
        return known.orElseGet(() -> {
            HotlineCase about = new HotlineCase(id, caseNo, facts);
            cases.persist(about);
            return about;
        });
    }
}
