package cn.hotline.dispatch.timing.adapter;

import cn.hotline.dispatch.timing.NoteClocks;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.Urged;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** What supervision tells about clocks 时限与催办事件. */
@ApplicationScoped
public class TimingEvents implements EventRoutes {
    private final NoteClocks noteClocks;

    TimingEvents(NoteClocks noteClocks) {
        this.noteClocks = noteClocks;
    }

    @Override
    public void register(EventRouter router) {
        router.on(ClocksStarted.class, noteClocks::started);
        router.on(Urged.class, noteClocks::urged);
    }
}
