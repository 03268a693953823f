package cn.hotline.callback.recording.adapter;

import cn.hotline.callback.recording.RecordCase;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseReopened;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Replied;
import cn.hotline.events.UnitChanged;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** The events that are only written down 底稿订阅. */
@ApplicationScoped
class RecordingEvents implements EventRoutes {
    private final RecordCase recordCase;

    RecordingEvents(RecordCase recordCase) {
        this.recordCase = recordCase;
    }

    @Override
    public void register(EventRouter router) {
        router.on(DemandRegistered.class, recordCase::record)
                .on(CaseFiled.class, recordCase::record)
                .on(DemandChanged.class, recordCase::record)
                .on(CaseMerged.class, recordCase::record)
                .on(WorkOrderDispatched.class, recordCase::record)
                .on(Replied.class, recordCase::record)
                .on(UnitTaskOpened.class, recordCase::record)
                .on(WorkOrderTransferred.class, recordCase::record)
                .on(CaseArchived.class, recordCase::record)
                .on(CaseReopened.class, recordCase::record)
                .on(UnitChanged.class, envelope -> recordCase.record(envelope.data()));
    }
}
