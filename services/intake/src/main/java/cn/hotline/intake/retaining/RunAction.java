package cn.hotline.intake.retaining;

import cn.hotline.kernel.Coded;

/** What can be done with a run 到期清除的操作. */
public enum RunAction implements Coded {
    CONFIRM("确认"),
    CANCEL("撤销"),
    FINISH("完成");

    private final String label;

    RunAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
