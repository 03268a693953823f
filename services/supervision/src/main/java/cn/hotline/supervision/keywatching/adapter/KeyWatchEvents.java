package cn.hotline.supervision.keywatching.adapter;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import cn.hotline.supervision.keywatching.WatchKeyCases;
import cn.hotline.supervision.units.ResponsibleUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What puts a case under key watch, and gives it to another unit 重点关注事件. */
@ApplicationScoped
public class KeyWatchEvents implements EventRoutes {
    private final WatchKeyCases watch;

    KeyWatchEvents(WatchKeyCases watch) {
        this.watch = watch;
    }

    @Override
    public void register(EventRouter router) {
        router.on(CaseFiled.class, filed -> on(filed.data(), filed.time()))
                .on(DemandChanged.class, changed -> on(changed.data(), changed.time()))
                .on(
                        WorkOrderDispatched.class,
                        dispatched -> watch.passed(
                                dispatched.data().caseId(), ResponsibleUnit.of(dispatched.data()), dispatched.time()))
                .on(WorkOrderTransferred.class, transferred -> on(transferred.data(), transferred.time()));
    }

    private void on(CaseFiled filed, Instant at) {
        String title = filed.title() == null ? "" : filed.title();
        watch.described(filed.caseId(), filed.caseNo(), filed.tags(), filed.category(), title, at);
    }

    private void on(DemandChanged changed, Instant at) {
        watch.described(changed.caseId(), changed.caseNo(), changed.tags(), changed.category(), null, at);
    }

    private void on(WorkOrderTransferred transferred, Instant at) {
        watch.passed(
                transferred.caseId(),
                ResponsibleUnit.of(transferred.newUnit(), transferred.newUnitName(), transferred.newUnitPath()),
                at);
    }
}
