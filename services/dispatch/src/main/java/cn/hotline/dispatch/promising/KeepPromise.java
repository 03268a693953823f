package cn.hotline.dispatch.promising;

import cn.hotline.events.PromiseKept;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The unit finished what its reply had left open 兑现承诺, on the promised day, before or after it. */
@ApplicationScoped
public class KeepPromise {
    private final Promises promises;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    KeepPromise(Promises promises, Outbox outbox, Caller caller, Clock clock) {
        this.promises = promises;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Promise keep(WorkOrderId order, String ifMatch, String measures, String publicReply) {
        Promise promise = promises.require(order);
        caller.requireOwnUnit(promise.unitPath());
        ETags.require(ifMatch, promise.version());
        boolean inTime = promise.keep(
                Masking.text(measures),
                Masking.text(publicReply),
                caller.actor().id(),
                clock.instant());
        promises.flush();
        outbox.append(
                caller.actor(),
                new PromiseKept(
                        promise.hotlineCase().id(),
                        promise.hotlineCase().caseNo(),
                        order,
                        promise.unit(),
                        promise.promisedOn(),
                        inTime,
                        promise.measures(),
                        promise.publicReply()));
        return promise;
    }
}
