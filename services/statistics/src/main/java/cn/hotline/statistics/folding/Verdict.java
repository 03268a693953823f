package cn.hotline.statistics.folding;

import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;

/** What the reporter said 回访结论: the first satisfaction is never overwritten, the final one stands beside it. */
@Embeddable
public class Verdict {
    int callbacksCompleted;
    boolean reached;
    String solved;
    String firstSatisfaction;
    String finalSatisfaction;
    boolean redoSatisfied;

    void settle(Collection<CallbackFact> callbacks, boolean redone) {
        List<CallbackFact> verdicts = callbacks.stream()
                .filter(CallbackFact::isReached)
                .sorted(CallbackFact.BY_ROUND)
                .toList();
        CallbackFact first = verdicts.isEmpty() ? null : verdicts.get(0);
        CallbackFact last = verdicts.isEmpty() ? null : verdicts.get(verdicts.size() - 1);
        callbacks.forEach(each -> each.ranks(each == first, each == last));
        callbacksCompleted =
                (int) callbacks.stream().filter(CallbackFact::isCompleted).count();
        reached = last != null;
        firstSatisfaction = first == null ? null : first.satisfaction;
        finalSatisfaction = last == null ? null : last.satisfaction;
        solved = last == null ? null : last.solved;
        redoSatisfied = redone && last != null && last.round > 1 && last.satisfied;
    }
}
