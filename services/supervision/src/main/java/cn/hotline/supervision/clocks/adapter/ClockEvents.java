package cn.hotline.supervision.clocks.adapter;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.CallbackRequested;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseReopened;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.CitizenContacted;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Replied;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import cn.hotline.supervision.clocks.CancelClocks;
import cn.hotline.supervision.clocks.CancelOrderClocks;
import cn.hotline.supervision.clocks.ChangeLimits;
import cn.hotline.supervision.clocks.FollowRejection;
import cn.hotline.supervision.clocks.FollowReply;
import cn.hotline.supervision.clocks.ReopenCase;
import cn.hotline.supervision.clocks.ResumeClocks;
import cn.hotline.supervision.clocks.StartOrderClocks;
import cn.hotline.supervision.clocks.StartTransferClock;
import cn.hotline.supervision.clocks.StopCallbackClock;
import cn.hotline.supervision.clocks.StopContactClock;
import cn.hotline.supervision.clocks.StopHandleClock;
import cn.hotline.supervision.clocks.StopSignClock;
import cn.hotline.supervision.watching.CaseAction;
import jakarta.enterprise.context.ApplicationScoped;

/** What makes clocks start, stop and end 时限事件. */
@ApplicationScoped
public class ClockEvents implements EventRoutes {
    private final StartTransferClock startTransfer;
    private final ChangeLimits changeLimits;
    private final StartOrderClocks startOrder;
    private final StopSignClock stopSign;
    private final FollowReply followReply;
    private final FollowRejection followRejection;
    private final StopHandleClock stopHandle;
    private final CancelOrderClocks cancelOrder;
    private final CancelClocks cancel;
    private final ResumeClocks resume;
    private final StopContactClock stopContact;
    private final StopCallbackClock stopCallback;
    private final ReopenCase reopen;

    ClockEvents(
            StartTransferClock startTransfer,
            ChangeLimits changeLimits,
            StartOrderClocks startOrder,
            StopSignClock stopSign,
            FollowReply followReply,
            FollowRejection followRejection,
            StopHandleClock stopHandle,
            CancelOrderClocks cancelOrder,
            CancelClocks cancel,
            ResumeClocks resume,
            StopContactClock stopContact,
            StopCallbackClock stopCallback,
            ReopenCase reopen) {
        this.startTransfer = startTransfer;
        this.changeLimits = changeLimits;
        this.startOrder = startOrder;
        this.stopSign = stopSign;
        this.followReply = followReply;
        this.followRejection = followRejection;
        this.stopHandle = stopHandle;
        this.cancelOrder = cancelOrder;
        this.cancel = cancel;
        this.resume = resume;
        this.stopContact = stopContact;
        this.stopCallback = stopCallback;
        this.reopen = reopen;
    }

    @Override
    public void register(EventRouter router) {
        routes().register(router);
    }

    /** The handlers of these events. */
    public ClockRoutes routes() {
        return new ClockRoutes()
                .on(DemandRegistered.class, startTransfer::registered)
                .on(CaseFiled.class, startTransfer::filed)
                .on(DemandChanged.class, changeLimits::on)
                .on(WorkOrderDispatched.class, startOrder::on)
                .on(WorkOrderSigned.class, stopSign::on)
                .on(CitizenContacted.class, stopContact::on)
                .on(Replied.class, followReply::on)
                .on(ReviewRejected.class, followRejection::on)
                .on(ReviewApproved.class, stopHandle::on)
                .on(
                        ReturnGranted.class,
                        granted -> cancelOrder.on(
                                granted.data().caseId(), granted.data().workOrderId(), granted.time()))
                .on(CaseMerged.class, merged -> cancel.on(merged, CaseAction.MERGE))
                .on(CaseUnmerged.class, resume::on)
                .on(CaseWithdrawn.class, withdrawn -> cancel.on(withdrawn, CaseAction.WITHDRAW))
                .on(CaseClosed.class, closed -> cancel.on(closed, CaseAction.CLOSE))
                .on(CallbackRequested.class, requested -> cancel.on(requested, CaseAction.CALL_BACK))
                .on(CallbackCompleted.class, stopCallback::on)
                .on(CaseArchived.class, archived -> cancel.on(archived, CaseAction.ARCHIVE))
                .on(CaseReopened.class, reopened -> reopen.on(reopened.data()));
    }
}
