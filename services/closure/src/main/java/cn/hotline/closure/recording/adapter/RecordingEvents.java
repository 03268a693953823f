package cn.hotline.closure.recording.adapter;

import cn.hotline.closure.recording.RecordCase;
import cn.hotline.closure.recording.RecordHandlingUnit;
import cn.hotline.closure.recording.RecordReply;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.Replied;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** The events that are only written down 底稿订阅. */
@ApplicationScoped
class RecordingEvents implements EventRoutes {
    private final RecordCase recordCase;
    private final RecordHandlingUnit recordHandlingUnit;
    private final RecordReply recordReply;

    RecordingEvents(RecordCase recordCase, RecordHandlingUnit recordHandlingUnit, RecordReply recordReply) {
        this.recordCase = recordCase;
        this.recordHandlingUnit = recordHandlingUnit;
        this.recordReply = recordReply;
    }

    @Override
    public void register(EventRouter router) {
        router.on(CaseFiled.class, recordCase::record);
        router.on(DemandChanged.class, envelope -> recordCase.record(envelope.data()));
        router.on(WorkOrderDispatched.class, envelope -> recordHandlingUnit.record(envelope.data()));
        router.on(WorkOrderTransferred.class, envelope -> recordHandlingUnit.record(envelope.data()));
        router.on(Replied.class, recordReply::record);
    }
}
