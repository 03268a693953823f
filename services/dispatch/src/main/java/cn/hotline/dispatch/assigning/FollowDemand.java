package cn.hotline.dispatch.assigning;

import cn.hotline.events.DemandChanged;
import cn.hotline.events.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What was put right of a demand 变更 is what its waiting request is found by from now on. */
@ApplicationScoped
public class FollowDemand {
    private final DispatchRequests requests;

    FollowDemand(DispatchRequests requests) {
        this.requests = requests;
    }

    @Transactional
    public void changed(Envelope<DemandChanged> event) {
        DemandChanged demand = event.data();
        requests.findOpen(demand.caseId())
                .ifPresent(request -> request.learn(demand.urgency(), demand.category(), demand.place()));
    }
}
