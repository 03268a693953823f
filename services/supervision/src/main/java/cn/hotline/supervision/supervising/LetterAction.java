package cn.hotline.supervision.supervising;

import cn.hotline.kernel.Coded;

/** What befalls a supervision letter 督办单动作. */
public enum LetterAction implements Coded {
    ANSWER("答复"),
    /** The answer is accepted 办结销号. */
    ACCEPT("审核"),
    /** The answer is sent back 退回重新答复. */
    RETURN("审核"),
    /** 机构调整: another unit has to answer it. */
    PASS("转交"),
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
