package cn.hotline.closure.reviewing;

import cn.hotline.kernel.Coded;

/** Whether a review was decided rightly 复核结论. */
public enum RecheckVerdict implements Coded {
    RIGHT("审核正确"),
    WRONG("审核有误");

    private final String label;

    RecheckVerdict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
