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
import cn.hotline.events.DissatisfactionTold;
import cn.hotline.events.HandlingResumed;
import cn.hotline.events.LetterCancelled;
import cn.hotline.events.LetterReviewed;
import cn.hotline.events.Replied;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReturnRefused;
import cn.hotline.events.ReturnRequested;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.SuspensionGranted;
import cn.hotline.events.UnreasonableRuled;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderReassigned;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterVerdict;
import java.util.Set;

/** The messages of the process model 流程消息: {@code Msg_} and the name of the event's record. */
public final class Messages {
    /** The one message that is no event: a lead case 主件 ended, said by lifecycle itself to each follower. */
    public static final String LEAD_CASE_CLOSED = "Msg_LeadCaseClosed";

    /** The event that starts the process. */
    public static final Class<? extends CaseEvent> START = DemandRegistered.class;

    /** The event that starts it once more, for an archived case. */
    public static final Class<? extends CaseEvent> START_AGAIN = DissatisfactionTold.class;

    /** What also befalls a case by hand, whatever its process waits for: there it is no surprise when it does not. */
    private static final Set<Class<? extends CaseEvent>> BY_HAND_TOO =
            Set.of(LetterReviewed.class, LetterCancelled.class, UnreasonableRuled.class);

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
            LetterReviewed.class,
            LetterCancelled.class,
            UnreasonableRuled.class,
            CaseArchived.class);

    private Messages() {}

    /** Whether the process is to be told the event: of letters 督办单 it knows its own only, and those only once they are settled. */
    public static boolean concern(CaseEvent event) {
        if (event instanceof LetterReviewed letter) {
            return letter.cause() == LetterCause.DISSATISFIED && letter.verdict() == LetterVerdict.ACCEPTED;
        }
        if (event instanceof LetterCancelled letter) {
            return letter.cause() == LetterCause.DISSATISFIED;
        }
        return AWAITED.contains(event.getClass());
    }

    /** Whether there is something wrong where no process waits for the event. */
    public static boolean areMissed(Class<? extends CaseEvent> event) {
        boolean starts = event.equals(START) || event.equals(START_AGAIN);
        return starts || AWAITED.contains(event) && !happenByHandToo(event);
    }

    /** Whether the event may befall a case by hand, when its process waits for something else. */
    public static boolean happenByHandToo(Class<? extends CaseEvent> event) {
        return BY_HAND_TOO.contains(event);
    }

    /** The message of an event. */
    public static String of(Class<? extends CaseEvent> event) {
        return "Msg_" + event.getSimpleName();
    }
}
