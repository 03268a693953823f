package cn.hotline.local.demo;

import java.util.List;

/**
 * What is to happen to a demand of the demo.
 *
 * @param returns for each return 退单 the unit asks for, whether it is granted
 * @param rejections how many of its first replies the reviewer rejects 驳回
 * @param urged whether the supervisor urges 催办
 * @param verdicts of the callbacks 回访, round by round; the last holds for all further rounds
 */
record LifePlan(Fate fate, List<Boolean> returns, int rejections, boolean urged, List<Verdict> verdicts) {
    /** For cases the demo does not know: straight through. */
    static final LifePlan PLAIN = new LifePlan(Fate.HANDLED, List.of(), 0, false, List.of(Verdict.SATISFIED));

    LifePlan {
        returns = List.copyOf(returns);
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

    /** @param round 1 for the first handling */
    Verdict verdict(int round) {
        return round <= verdicts.size() ? verdicts.get(round - 1) : Verdict.SATISFIED;
    }
}
