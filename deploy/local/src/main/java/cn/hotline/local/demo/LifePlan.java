package cn.hotline.local.demo;

import java.util.List;
import java.util.Set;

/**
 * What is to happen to a demand of the demo.
 *
 * @param returns for each return 退单 the unit asks for, whether it is granted
 * @param rejections how many of its first replies the reviewer rejects 驳回
 * @param turns what befalls its order in the first round
 * @param verdicts of the callbacks 回访, round by round; the last holds for all further rounds
 * @param late what its reporter complains of once it is archived; null for nothing
 */
record LifePlan(
        Fate fate, List<Boolean> returns, int rejections, Set<Turn> turns, List<Verdict> verdicts, LateVoice late) {
    /** For cases the demo does not know: straight through. */
    static final LifePlan PLAIN = new LifePlan(Fate.HANDLED, List.of(), 0, Set.of(), List.of(Verdict.SATISFIED), null);

    LifePlan {
        returns = List.copyOf(returns);
        turns = Set.copyOf(turns);
        verdicts = List.copyOf(verdicts);
    }

    /** @param hop 1 for the case's first dispatch */
    boolean returnsAt(int hop) {
        return hop <= returns.size();
    }

    /** @param ordinal 1 for the case's first return */
    boolean grants(int ordinal) {
        return ordinal > returns.size() || returns.get(ordinal - 1);
    }

    boolean takes(Turn turn) {
        return turns.contains(turn);
    }

    /** @param round 1 for the first handling */
    Verdict verdict(int round) {
        return round <= verdicts.size() ? verdicts.get(round - 1) : Verdict.SATISFIED;
    }
}
