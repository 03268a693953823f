package cn.hotline.dispatch.claiming;

import cn.hotline.dispatch.DispatchConfig;
import cn.hotline.dispatch.assigning.DispatchRequest;
import cn.hotline.dispatch.assigning.DispatchRequests;
import cn.hotline.kernel.Actor;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** A dispatcher claims the next few requests of the queue 按时限认领; what another is just taking is passed over. */
@ApplicationScoped
public class ClaimNext {
    private static final String CLAIM = "with next as (select id from dispatch_request where status = 'PENDING'"
            + " and (claimed_until is null or claimed_until <= ?1) order by queue_at, id limit ?2 for update skip locked)"
            + " update dispatch_request r set claimed_by = ?3, claimed_name = ?4, claimed_until = ?5,"
            + " version = r.version + 1 from next where r.id = next.id returning r.id";

    private final Session session;
    private final DispatchRequests requests;
    private final DispatchConfig config;
    private final Caller caller;
    private final Clock clock;

    ClaimNext(Session session, DispatchRequests requests, DispatchConfig config, Caller caller, Clock clock) {
        this.session = session;
        this.requests = requests;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /** @return fewer than asked for when no more are free */
    @Transactional
    public List<DispatchRequest> claim(int count) {
        Actor by = caller.actor();
        Instant now = clock.instant();
        List<UUID> claimed = session.createNativeQuery(CLAIM, UUID.class)
                .setParameter(1, now)
                .setParameter(2, count)
                .setParameter(3, by.id())
                .setParameter(4, by.name())
                .setParameter(5, now.plus(config.claimTime()))
                .getResultList();
        return requests.all(claimed);
    }
}
