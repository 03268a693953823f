package cn.hotline.statistics.naming.adapter;

import cn.hotline.events.CategoryChanged;
import cn.hotline.events.ChannelChanged;
import cn.hotline.events.TagChanged;
import cn.hotline.events.UnitChanged;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import cn.hotline.statistics.naming.KeepNames;
import jakarta.enterprise.context.ApplicationScoped;

/** Listens to the directories 字典数据. */
@ApplicationScoped
public class ReferenceRoutes implements EventRoutes {
    private final KeepNames names;

    ReferenceRoutes(KeepNames names) {
        this.names = names;
    }

    @Override
    public void register(EventRouter router) {
        router.on(UnitChanged.class, names::unit)
                .on(CategoryChanged.class, names::category)
                .on(ChannelChanged.class, names::channel)
                .on(TagChanged.class, names::tag);
    }
}
