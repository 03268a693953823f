package cn.hotline.dispatch.claiming;

import cn.hotline.dispatch.assigning.DispatchRequest;
import cn.hotline.dispatch.assigning.DispatchRequests;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A dispatcher gives a claimed request back to all 放弃认领. */
@ApplicationScoped
public class GiveBackRequest {
    private final DispatchRequests requests;
    private final Caller caller;
    private final Clock clock;

    GiveBackRequest(DispatchRequests requests, Caller caller, Clock clock) {
        this.requests = requests;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public DispatchRequest giveBack(UUID id) {
        DispatchRequest request = requests.hold(id);
        request.giveBack(caller.actor(), clock.instant());
        requests.flush();
        return request;
    }
}
