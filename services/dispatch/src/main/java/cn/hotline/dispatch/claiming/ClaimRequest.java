package cn.hotline.dispatch.claiming;

import cn.hotline.dispatch.DispatchConfig;
import cn.hotline.dispatch.assigning.DispatchRequest;
import cn.hotline.dispatch.assigning.DispatchRequests;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A dispatcher claims one waiting request 认领; claiming one's own anew makes it hold longer. */
@ApplicationScoped
public class ClaimRequest {
    private final DispatchRequests requests;
    private final DispatchConfig config;
    private final Caller caller;
    private final Clock clock;

    ClaimRequest(DispatchRequests requests, DispatchConfig config, Caller caller, Clock clock) {
        this.requests = requests;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public DispatchRequest claim(UUID id) {
        DispatchRequest request = requests.hold(id);
        Instant now = clock.instant();
        request.claim(caller.actor(), now, now.plus(config.claimTime()));
        requests.flush();
        return request;
    }
}
