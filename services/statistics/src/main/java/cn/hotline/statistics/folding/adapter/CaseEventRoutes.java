package cn.hotline.statistics.folding.adapter;

import cn.hotline.events.CaseEvent;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import cn.hotline.statistics.folding.FoldEvents;
import cn.hotline.statistics.folding.Folds;
import jakarta.enterprise.context.ApplicationScoped;

/** Listens to every event that has a fold 折叠规则. */
@ApplicationScoped
public class CaseEventRoutes implements EventRoutes {
    private final FoldEvents fold;

    CaseEventRoutes(FoldEvents fold) {
        this.fold = fold;
    }

    @Override
    public void register(EventRouter router) {
        Folds.types().forEach(type -> route(router, type));
    }

    private <E extends CaseEvent> void route(EventRouter router, Class<E> type) {
        router.on(type, fold::fold);
    }
}
