package cn.hotline.lifecycle.tracking;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.Satisfaction;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** What the citizen said at the callbacks 回访结果; the first satisfaction is never overwritten. */
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
        if (event.satisfaction() != null) {
            firstSatisfaction = firstSatisfaction == null ? event.satisfaction() : firstSatisfaction;
            finalSatisfaction = event.satisfaction();
        }
    }
}
