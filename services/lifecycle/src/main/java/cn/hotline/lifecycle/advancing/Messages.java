package cn.hotline.lifecycle.advancing;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.DemandAnswered;
import cn.hotline.events.DemandRefused;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.HandlingResumed;
import cn.hotline.events.LetterAnswered;
import cn.hotline.events.Replied;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReturnRefused;
import cn.hotline.events.ReturnRequested;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.SuspensionGranted;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderReassigned;
import cn.hotline.events.WorkOrderSigned;
import java.util.Set;

/** The messages of the process model 流程消息: {@code Msg_} and the name of the event's record. */
public final class Messages {
    /** The one message that is no event: a lead case 主件 ended, said by lifecycle itself to each follower. */
    public static final String LEAD_CASE_CLOSED = "Msg_LeadCaseClosed";

    /** The event that starts the process. */
    public static final Class<? extends CaseEvent> START = DemandRegistered.class;

    /** The events a running process waits for, somewhere in the model. */
    public static final Set<Class<? extends CaseEvent>> AWAITED = Set.of(
            DemandAnswered.class,
            DemandRefused.class,
            CaseFiled.class,
            CaseMerged.class,
            CaseUnmerged.class,
            CaseWithdrawn.class,
            WorkOrderDispatched.class,
            WorkOrderSigned.class,
            ReturnRequested.class,
            ReturnGranted.class,
            ReturnRefused.class,
            WorkOrderReassigned.class,
            SuspensionGranted.class,
            HandlingResumed.class,
            Replied.class,
            ReviewApproved.class,
            ReviewRejected.class,
            CaseClosed.class,
            CallbackCompleted.class,
            LetterAnswered.class,
            CaseArchived.class);

    private Messages() {}

    /** The message of an event. */
    public static String of(Class<? extends CaseEvent> event) {
        return "Msg_" + event.getSimpleName();
    }
}
