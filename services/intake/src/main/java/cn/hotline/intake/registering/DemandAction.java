package cn.hotline.intake.registering;

/** What can be done to a demand 对诉求的操作. */
public enum DemandAction {
    ANSWER("直接答复"),
    REFUSE("不予受理"),
    FILE("立案"),
    MERGE("并案"),
    UNMERGE("解除并案"),
    WITHDRAW("撤诉"),
    CLOSE("结案"),
    ARCHIVE("归档");

    private final String label;

    DemandAction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
