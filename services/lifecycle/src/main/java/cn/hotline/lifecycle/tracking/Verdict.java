package cn.hotline.lifecycle.tracking;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.DissatisfactionTold;
import cn.hotline.events.UnreasonableRuled;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.Satisfaction;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** What the citizen said at the callbacks 回访结果, or after the archiving 归档后反映不满意; the first satisfaction is never overwritten. */
@Embeddable
public class Verdict {
    @Enumerated(EnumType.STRING)
    CallbackOutcome callbackOutcome;

    @Enumerated(EnumType.STRING)
    Satisfaction firstSatisfaction;

    @Enumerated(EnumType.STRING)
    Satisfaction finalSatisfaction;

    boolean dissatisfied;

    @Enumerated(EnumType.STRING)
    Fault fault;

    String dissatisfactionReason;

    @Enumerated(EnumType.STRING)
    Finding finding = Finding.NONE;

    Instant calledBackAt;

    protected Verdict() {}

    /** Nobody asked yet. */
    static Verdict none() {
        return new Verdict();
    }

    void hear(CallbackCompleted event, Instant at) {
        calledBackAt = at;
        callbackOutcome = event.outcome();
        dissatisfied = event.satisfaction() != null && !event.satisfaction().isSatisfied();
        fault = dissatisfied && event.fault() == null ? Fault.UNIT : event.fault();
        why(event.reason());
        say(event.satisfaction());
    }

    void hearLate(DissatisfactionTold event) {
        dissatisfied = true;
        fault = event.fault() == null ? Fault.UNIT : event.fault();
        why(event.reason());
        say(event.satisfaction());
    }

    /** A new dissatisfaction is to be ruled on anew. */
    private void why(String reason) {
        dissatisfactionReason = reason;
        finding = Finding.NONE;
    }

    private void say(Satisfaction satisfaction) {
        if (satisfaction != null) {
            firstSatisfaction = firstSatisfaction == null ? satisfaction : firstSatisfaction;
            finalSatisfaction = satisfaction;
        }
    }

    void ruled(UnreasonableRuled event) {
        finding = event.unreasonable() ? Finding.UNREASONABLE : Finding.REASONABLE;
    }

    public boolean isDissatisfied() {
        return dissatisfied;
    }

    /** With whom the reason of the last dissatisfaction lies. */
    public Fault fault() {
        return fault;
    }

    /** Why the citizen is not content, masked; may be null. */
    public String reason() {
        return dissatisfactionReason;
    }

    public Finding finding() {
        return finding;
    }
}
