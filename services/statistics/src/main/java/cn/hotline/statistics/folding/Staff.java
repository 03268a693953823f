package cn.hotline.statistics.folding;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.ClueSettled;
import cn.hotline.events.DemandAnswered;
import cn.hotline.events.DemandRefused;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Envelope;
import cn.hotline.events.LetterReviewed;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import java.util.Set;

/** Who of the centre and its units did it 经办人, by the account's stable name. */
final class Staff {
    private static final Set<Class<? extends CaseEvent>> KEPT_OF = Set.of(
            DemandRegistered.class,
            DemandAnswered.class,
            DemandRefused.class,
            CaseFiled.class,
            WorkOrderDispatched.class,
            ReviewApproved.class,
            ReviewRejected.class,
            CallbackCompleted.class,
            LetterReviewed.class,
            ClueSettled.class);

    private Staff() {}

    /** Null where the product itself or a source platform acted. */
    static String of(Envelope<?> said) {
        return isPerson(said.actor()) ? said.actor().id() : null;
    }

    /** Whether the facts keep who did this, so that the name has to be known. */
    static boolean isKeptOf(Envelope<? extends CaseEvent> said) {
        return KEPT_OF.contains(said.data().getClass()) && isPerson(said.actor());
    }

    private static boolean isPerson(Actor actor) {
        return !actor.isSystem() && (!actor.hasRole(Role.SOURCE) || actor.hasRole(Role.AGENT));
    }
}
