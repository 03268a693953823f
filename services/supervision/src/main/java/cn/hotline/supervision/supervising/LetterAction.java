package cn.hotline.supervision.supervising;

import cn.hotline.kernel.Coded;

/** What befalls a supervision letter 督办单动作. */
public enum LetterAction implements Coded {
    ANSWER("答复"),
    CANCEL("撤销");

    private final String label;

    LetterAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
