package cn.hotline.dispatch.promising;

import cn.hotline.events.CaseClosed;
import cn.hotline.events.Envelope;
import cn.hotline.events.RedoRequested;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A promise begins with the closure of its order 阶段性办结, and ends with a redo 重办, which handles the whole matter anew. */
@ApplicationScoped
public class FollowPromises {
    private final Promises promises;

    FollowPromises(Promises promises) {
        this.promises = promises;
    }

    @Transactional
    public void closed(Envelope<CaseClosed> event) {
        promises.make(event.data().workOrderId());
    }

    @Transactional
    public void redone(Envelope<RedoRequested> event) {
        promises.open(event.data().caseId()).forEach(Promise::drop);
    }
}
