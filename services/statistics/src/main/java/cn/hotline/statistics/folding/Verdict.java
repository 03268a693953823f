package cn.hotline.statistics.folding;

import cn.hotline.events.DissatisfactionTold;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.Solved;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What the reporter said 诉求人评价: the first satisfaction, said at a callback, is never overwritten; the final one beside it is what was
 * said last, at a callback or after the archiving 归档后反映.
 */
public class Verdict {
    Instant toldAt;
    Integer toldRound;
    String toldSatisfaction;

    // derived at every fold
    int callbacksCompleted;
    boolean reached;
    String solved;
    String firstSatisfaction;
    String finalSatisfaction;
    boolean redoSatisfied;

    /** Of several such words the last one counts. */
    void told(Envelope<DissatisfactionTold> said) {
        if (toldAt == null || said.time().isAfter(toldAt)) {
            toldAt = said.time();
            toldRound = said.data().round();
            toldSatisfaction = Codes.of(said.data().satisfaction());
        }
    }

    void settle(Collection<CallbackFact> callbacks, boolean redone) {
        List<CallbackFact> inOrder =
                callbacks.stream().sorted(CallbackFact.BY_ROUND).toList();
        List<CallbackFact> verdicts =
                inOrder.stream().filter(CallbackFact::isReached).toList();
        CallbackFact first = verdicts.isEmpty() ? null : verdicts.get(0);
        CallbackFact last = lastOf(verdicts);
        LastWord word = isToldAfter(last) ? told() : last == null ? null : last.said();
        CallbackFact bearer = last == null ? lastOf(inOrder) : last;
        callbacks.forEach(each -> each.ranks(each == first, each == bearer ? word : null));
        callbacksCompleted =
                (int) callbacks.stream().filter(CallbackFact::isCompleted).count();
        reached = last != null;
        firstSatisfaction = first == null ? null : first.satisfaction;
        finalSatisfaction = word == null ? null : word.satisfaction();
        solved = word == null ? null : word.solved();
        redoSatisfied = redone && last != null && last.round > 1 && word.satisfied();
    }

    private boolean isToldAfter(CallbackFact last) {
        return toldAt != null && (last == null || toldRound >= last.round && toldAt.isAfter(last.completedAt));
    }

    /** Who says so is dissatisfied, and holds the matter unsolved. */
    private LastWord told() {
        return new LastWord(toldAt, toldSatisfaction, false, Solved.NO.name());
    }

    private static CallbackFact lastOf(List<CallbackFact> callbacks) {
        return callbacks.isEmpty() ? null : callbacks.get(callbacks.size() - 1);
    }
}
