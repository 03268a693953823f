package cn.hotline.bench.year;

import cn.hotline.events.CallbackAttempted;
import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.code.AttemptResult;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CallbackTaskId;
import java.util.List;

/** The callback 回访 after a round. */
final class Callback {
    private static final List<Satisfaction> CONTENT =
            List.of(Satisfaction.VERY_SATISFIED, Satisfaction.SATISFIED, Satisfaction.BASICALLY_SATISFIED);

    private final Life life;
    private final UnitCode unit;
    private final int number;

    Callback(Life life, UnitCode unit, int number) {
        this.life = life;
        this.unit = unit;
        this.number = number;
    }

    /** The citizen is reached and says how content they are; a reason there is does not lie with the unit. */
    void answers(boolean content) {
        if (content) {
            calledBack(CallbackOutcome.REACHED, Solved.YES, life.pick(CONTENT), null);
        } else {
            dissatisfied(false);
        }
    }

    /** @param byUnit whether the reason lies with the unit */
    void dissatisfied(boolean byUnit) {
        calledBack(CallbackOutcome.REACHED, Solved.NO, Satisfaction.DISSATISFIED, byUnit ? Fault.UNIT : Fault.NOT_UNIT);
    }

    /** Nobody answers, or nobody asks. */
    void unheard(boolean notSampled) {
        calledBack(notSampled ? CallbackOutcome.NOT_SAMPLED : CallbackOutcome.UNREACHABLE, null, null, null);
    }

    private void calledBack(CallbackOutcome outcome, Solved solved, Satisfaction satisfaction, Fault fault) {
        CallbackTaskId task = CallbackTaskId.next();
        Actor surveyor = life.staff("surveyor", "回访员", 20);
        life.after(life.between(60, 1.5 * 24 * 60));
        boolean reached = outcome == CallbackOutcome.REACHED;
        if (outcome != CallbackOutcome.NOT_SAMPLED) {
            life.say(
                    surveyor,
                    new CallbackAttempted(
                            life.id,
                            life.no,
                            task,
                            number,
                            1,
                            reached ? AttemptResult.REACHED : AttemptResult.NO_ANSWER));
        }
        life.after(3)
                .say(
                        surveyor,
                        new CallbackCompleted(
                                life.id,
                                life.no,
                                task,
                                number,
                                unit,
                                outcome,
                                reached ? true : null,
                                solved,
                                satisfaction,
                                fault,
                                null));
    }
}
