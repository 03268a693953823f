package cn.hotline.callback.questioning;

import cn.hotline.kernel.Coded;

/** What answers a question 题型 takes. */
public enum QuestionKind implements Coded {
    YES_NO("是否题"),
    CHOICE("单选题"),
    /** The options are steps, lowest first. */
    SCALE("量表题");

    private final String label;

    QuestionKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
