package cn.hotline.callback.planning;

import cn.hotline.kernel.Coded;

/** How the cases of a line of the plan are called back 回访方式. */
public enum PlanMode implements Coded {
    ALL("全部回访"),
    SAMPLED("抽样回访"),
    /** By a named surveyor who claimed it, at a time agreed upon if the citizen wishes. */
    ONE_TO_ONE("一对一回访");

    private final String label;

    PlanMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
